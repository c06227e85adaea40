package org.cadenza.concerts.catalog;

import java.util.Set;

/** Countries by the postal codes of their states and provinces. */
final class Countries {

  /** USPS Publication 28, appendix B: states, the district and the territories. */
  private static final Set<String> USA =
      Set.of(
          "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN",
          "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH",
          "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT",
          "VT", "VA", "WA", "WV", "WI", "WY", "PR", "VI", "GU", "AS", "MP");

  /** Canada Post's codes. */
  private static final Set<String> CANADA =
      Set.of("AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT");

  private Countries() {}

  static String ofState(String state) {
    if (state == null) {
      return null;
    }
    return USA.contains(state) ? "USA" : CANADA.contains(state) ? "Canada" : null;
  }
}
