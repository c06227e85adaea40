package org.cadenza.transfers;

import java.time.Duration;
import java.util.Objects;

/**
 * What holds for every transfer of a service.
 *
 * @param connectTimeout for the connection alone
 * @param stallTimeout without an answer, or with fewer than {@link #LEAST_BYTES_A_SECOND} within
 *     it, an attempt ends
 * @param reserveBytes that must stay free on the disk
 * @param retries how often to try again
 */
public record TransferSettings(
    Duration connectTimeout, Duration stallTimeout, long reserveBytes, RetryPolicy retries) {

  /** Less than the slowest line brings: a source that drips must not keep its place for ever. */
  static final long LEAST_BYTES_A_SECOND = 512;

  /** Checks that the figures make sense. */
  public TransferSettings {
    Objects.requireNonNull(retries, "retries");
    if (connectTimeout.isNegative()
        || connectTimeout.isZero()
        || stallTimeout.isNegative()
        || stallTimeout.isZero()
        || reserveBytes < 0) {
      throw new IllegalArgumentException("Timeouts must be positive and the reserve not negative");
    }
  }
}
