package org.cadenza.server.sample.audio;

/** A stereo signal produced block by block, from its beginning on. */
@FunctionalInterface
public interface StereoSource {
  /**
   * Gives the next {@code count} samples of both channels.
   *
   * @param left receives values of 16 bit signed, from index 0
   * @param right the same
   */
  void next(int[] left, int[] right, int count);
}
