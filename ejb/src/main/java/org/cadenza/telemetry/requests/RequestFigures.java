package org.cadenza.telemetry.requests;

import java.util.List;

/**
 * Requests to the APIs that this server has answered since it started; times in milliseconds, null
 * before the first.
 *
 * @param errors those that were answered 5xx
 * @param perMinute over the last five minutes, or since the start if that is shorter
 * @param active being answered just now, the one that asks included
 * @param slowest the ten routes of the longest mean, the slowest first
 */
public record RequestFigures(
    long requests,
    long errors,
    Double meanMillis,
    Double p95Millis,
    Double p99Millis,
    double perMinute,
    int active,
    List<Slow> slowest) {

  /** A path with its variables' names, such as {@code /api/v1/downloads/{id}}. */
  public record Slow(String route, double meanMillis, long requests) {}

  /** Those answered 5xx among all, in percent; null before the first. */
  public Double errorRate() {
    return requests == 0 ? null : 100.0 * errors / requests;
  }
}
