package org.cadenza.library;

/** How audio is encoded. */
public enum AudioCodec {
  /** Free Lossless Audio Codec in its own container. */
  FLAC("flac", true),
  /** Apple Lossless in MP4. */
  ALAC("m4a", true),
  /** MPEG-1/2 audio layer III. */
  MP3("mp3", false),
  /** Advanced Audio Coding in MP4. */
  AAC("m4a", false);

  private final String extension;
  private final boolean lossless;

  AudioCodec(String extension, boolean lossless) {
    this.extension = extension;
    this.lossless = lossless;
  }

  /** The usual file extension, without dot. */
  public String extension() {
    return extension;
  }

  /** Whether decoding yields the samples that were encoded. */
  public boolean isLossless() {
    return lossless;
  }
}
