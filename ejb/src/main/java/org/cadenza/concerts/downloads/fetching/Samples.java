package org.cadenza.concerts.downloads.fetching;

import org.cadenza.library.AudioHeader;

/** What the samples of a lossless file are like. */
public record Samples(int bits, int rateHz) {

  /** Those of a compact disc. */
  public static final Samples CD = new Samples(16, 44_100);

  /** Those of a high-resolution release. */
  public static final Samples HD = new Samples(24, 96_000);

  /** Whether a file has such samples. */
  public boolean areIn(AudioHeader header) {
    return header.bitsPerSample() == bits && header.sampleRateHz() == rateHz;
  }

  /** Whether a file has such samples, or such that these can be made of without loss to the ear. */
  public boolean canBeMadeOf(AudioHeader header) {
    return header.bitsPerSample() >= bits && header.sampleRateHz() >= rateHz;
  }

  @Override
  public String toString() {
    return bits + " bit, " + rateHz / 1000.0 + " kHz";
  }
}
