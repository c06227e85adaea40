package org.cadenza.library;

import java.util.List;

/** What ffmpeg can make for us out of a lossless file. */
public enum TranscodeFormat {
  /** MP3, constant 320 kbit/s, 44.1 kHz. */
  MP3_320(AudioCodec.MP3, "-c:a", "libmp3lame", "-b:a", "320k", "-ar", "44100", "-f", "mp3"),
  /** MP3, constant 256 kbit/s, 44.1 kHz. */
  MP3_256(AudioCodec.MP3, "-c:a", "libmp3lame", "-b:a", "256k", "-ar", "44100", "-f", "mp3"),
  /** FLAC with the samples of the source. */
  FLAC(AudioCodec.FLAC, "-c:a", "flac", "-f", "flac"),
  /** Apple Lossless in M4A with the samples of the source. */
  ALAC(AudioCodec.ALAC, "-c:a", "alac", "-f", "ipod"),
  /** FLAC as on a compact disc, dithered where the source has more bits. */
  FLAC_CD(AudioCodec.FLAC, "-af", TranscodeFormat.TO_CD + "s16", "-c:a", "flac", "-f", "flac"),
  /** Apple Lossless as on a compact disc. */
  ALAC_CD(AudioCodec.ALAC, "-af", TranscodeFormat.TO_CD + "s16p", "-c:a", "alac", "-f", "ipod");

  private static final String TO_CD = "aresample=44100:dither_method=triangular_hp:osf=";

  private final AudioCodec codec;

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that cannot be changed.
  private final List<String> arguments;

  TranscodeFormat(AudioCodec codec, String... arguments) {
    this.codec = codec;
    this.arguments = List.of(arguments);
  }

  /** How the result is encoded. */
  public AudioCodec codec() {
    return codec;
  }

  /** The output options for ffmpeg. */
  List<String> arguments() {
    return arguments;
  }
}
