package org.cadenza.server.sample.audio;

/** Writes a residual as FLAC's partitioned Rice code with four-bit parameters. */
final class RiceCoding {
  private static final int PARTITION_ORDER = 4;
  // 15 would announce unencoded samples.
  private static final int LARGEST_PARAMETER = 14;

  private RiceCoding() {}

  /**
   * Writes the values from index {@code order} on.
   *
   * @param blockSize number of samples in the block, warm-up included
   * @param order number of warm-up samples
   */
  static void write(BitWriter out, int[] residual, int blockSize, int order) {
    boolean divisible = blockSize % (1 << PARTITION_ORDER) == 0;
    boolean divided = divisible && blockSize >> PARTITION_ORDER > order;
    int partitions = divided ? 1 << PARTITION_ORDER : 1;
    out.write(0, 2);
    out.write(divided ? PARTITION_ORDER : 0, 4);
    int size = blockSize / partitions;
    for (int i = 0; i < partitions; i++) {
      // The warm-up samples belong to the first partition and are missing there.
      writePartition(out, residual, i == 0 ? order : i * size, (i + 1) * size);
    }
  }

  private static void writePartition(BitWriter out, int[] residual, int from, int to) {
    int parameter = parameter(residual, from, to);
    out.write(parameter, 4);
    for (int i = from; i < to; i++) {
      int folded = folded(residual[i]);
      out.writeUnary(folded >>> parameter);
      out.write(folded, parameter);
    }
  }

  /** The parameter near the best: the logarithm of the mean. */
  private static int parameter(int[] residual, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += folded(residual[i]);
    }
    int mean = (int) (sum / Math.max(1, to - from));
    return mean == 0 ? 0 : Math.min(LARGEST_PARAMETER, 31 - Integer.numberOfLeadingZeros(mean));
  }

  /** 0, -1, 1, -2, 2, … as 0, 1, 2, 3, 4, … */
  private static int folded(int value) {
    return (value << 1) ^ (value >> 31);
  }
}
