package org.cadenza.concerts.downloads;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cadenza.library.AudioCodec;

/** What kind of files a download consists of. */
public enum AudioFormat {
  MP3(AudioCodec.MP3, AudioQuality.KBPS_320, AudioQuality.KBPS_256),
  FLAC(AudioCodec.FLAC, AudioQuality.CD, AudioQuality.HD),
  ALAC(AudioCodec.ALAC, AudioQuality.CD);

  private final AudioCodec codec;

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that cannot be changed.
  private final List<AudioQuality> qualities;

  AudioFormat(AudioCodec codec, AudioQuality... qualities) {
    this.codec = codec;
    this.qualities = List.of(qualities);
  }

  public AudioCodec codec() {
    return codec;
  }

  /** The qualities that exist for it; the first is what one gets without asking. */
  public List<AudioQuality> qualities() {
    return qualities;
  }

  /** By its name, whatever the case. */
  public static Optional<AudioFormat> of(String word) {
    return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(word)).findFirst();
  }
}
