package org.cadenza.server.sample.audio;

/** FLAC's fixed predictors: the residual of order n is the n-th difference of the samples. */
final class FixedPredictor {
  private static final int HIGHEST_ORDER = 4;

  private FixedPredictor() {}

  /** The order, 0 to 4, whose residual is smallest; less than the number of samples. */
  static int bestOrder(int[] samples, int count) {
    int[] differences = samples.clone();
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int order = 0; order <= HIGHEST_ORDER && order < count; order++) {
      if (order > 0) {
        differentiate(differences, order, count);
      }
      long sum = 0;
      for (int i = order; i < count; i++) {
        sum += Math.abs(differences[i]);
      }
      if (sum < least) {
        least = sum;
        best = order;
      }
    }
    return best;
  }

  /** The residual of an order, from index {@code order} on; what stands before has no meaning. */
  static int[] residual(int[] samples, int count, int order) {
    int[] differences = samples.clone();
    for (int round = 1; round <= order; round++) {
      differentiate(differences, round, count);
    }
    return differences;
  }

  private static void differentiate(int[] values, int from, int count) {
    for (int i = count - 1; i >= from; i--) {
      values[i] -= values[i - 1];
    }
  }
}
