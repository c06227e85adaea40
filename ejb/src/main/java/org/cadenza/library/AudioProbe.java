package org.cadenza.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what audio files say of themselves, by content and not by name. */
public final class AudioProbe {

  private AudioProbe() {}

  /**
   * Decodes the header of a FLAC, MP3 or M4A file.
   *
   * @throws NotAudio if the file is something else, or its header is damaged
   * @throws IOException if the file cannot be read
   */
  public static AudioHeader read(Path file) throws NotAudio, IOException {
    try (AudioBytes bytes = new AudioBytes(file)) {
      AudioContainer container = AudioContainer.of(bytes);
      return switch (container) {
        case FLAC -> FlacStreamInfo.read(bytes).toHeader();
        case MP3 -> fromLibrary(file, container);
        case MP4 -> {
          Mp4Boxes.check(bytes);
          yield fromLibrary(file, container);
        }
      };
    }
  }

  /**
   * Decodes the header and looks whether the end of the file is there: the last frame of a FLAC,
   * the outermost boxes of an M4A. An MP3 does not say where it should end.
   *
   * @throws NotAudio if the file is something else, damaged or cut short
   * @throws IOException if the file cannot be read
   */
  public static AudioHeader verify(Path file) throws NotAudio, IOException {
    AudioHeader header = read(file);
    if (header.codec() == AudioCodec.FLAC) {
      try (AudioBytes bytes = new AudioBytes(file)) {
        FlacEnding.check(bytes, FlacStreamInfo.read(bytes));
      }
    }
    return header;
  }

  private static AudioHeader fromLibrary(Path file, AudioContainer container)
      throws NotAudio, IOException {
    org.jaudiotagger.audio.AudioHeader header = TagLibrary.open(file, container).getAudioHeader();
    AudioCodec codec = codec(container, header.getEncodingType());
    if (header.getSampleRateAsNumber() <= 0) {
      throw new NotAudio("The file holds no audio.");
    }
    return new AudioHeader(
        codec,
        header.getSampleRateAsNumber(),
        codec.isLossless() ? header.getBitsPerSample() : 0,
        channels(header.getChannels()),
        Duration.ofNanos(Math.round(header.getPreciseTrackLength() * 1e9)),
        OptionalLong.empty(),
        Optional.empty());
  }

  private static AudioCodec codec(AudioContainer container, String encoding) throws NotAudio {
    if (container == AudioContainer.MP3) {
      return AudioCodec.MP3;
    }
    String name = String.valueOf(encoding).toUpperCase(Locale.ROOT);
    if (name.contains("DRM")) {
      throw new NotAudio("The M4A file is copy-protected.");
    }
    return name.contains("ALAC") || name.contains("LOSSLESS") ? AudioCodec.ALAC : AudioCodec.AAC;
  }

  /** The library gives a number for MP4 and words such as "Joint Stereo" for MP3. */
  private static int channels(String text) {
    if (text.matches("[0-9]+")) {
      return Integer.parseInt(text);
    }
    return text.equalsIgnoreCase("Mono") ? 1 : 2;
  }
}
