package org.cadenza.concerts.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How well the server does.
 *
 * @param overallScore 0 to 100: the mean of the components that have a score
 * @param components by name: {@code api_performance}, {@code download_system}, {@code monitoring},
 *     {@code storage} and {@code database}
 */
public record HealthScore(
    BigDecimal overallScore,
    String status,
    Map<String, Component> components,
    List<String> recommendations,
    Instant lastUpdated) {

  /**
   * A part.
   *
   * @param score 0 to 100; null where nothing was measured yet
   * @param status {@code excellent} from 94, {@code good} from 80, {@code fair} from 60, {@code
   *     poor} below, {@code unknown} without a score
   */
  public record Component(BigDecimal score, String status, String details) {

    static Component of(Double score, String details) {
      return new Component(Rounded.tenth(score), word(score), details);
    }

    static String word(Double score) {
      if (score == null) {
        return "unknown";
      } else if (score >= 94) {
        return "excellent";
      } else if (score >= 80) {
        return "good";
      }
      return score >= 60 ? "fair" : "poor";
    }
  }
}
