package org.cadenza.telemetry.figures;

import java.util.Map;

/**
 * A quantity of this moment.
 *
 * @param name as metrics are named by Prometheus: unit at the end, {@code _total} for what only
 *     grows
 * @param labels what it is of, by name; few values each, and the same names for the same metric
 */
public record Figure(String name, String help, Map<String, String> labels, double value) {

  private static final String COUNTER = "_total";

  /** Whether it only grows, as long as the server runs. */
  public boolean isCounter() {
    return name.endsWith(COUNTER);
  }

  /** The name without the ending that tells its kind. */
  public String stem() {
    return isCounter() ? name.substring(0, name.length() - COUNTER.length()) : name;
  }
}
