package org.cadenza.server.sample.catalog;

/**
 * Where a show took place; unknown parts are empty.
 *
 * @param venue the hall
 * @param city the town
 * @param state a US state's two letters, empty elsewhere
 * @param country {@code US} or the country's English name
 */
public record Place(String venue, String city, String state, String country) {
  /** What nugs calls venueState: the state, and the country outside the United States. */
  public String region() {
    return country.equals("US") || country.isEmpty() ? state : country;
  }

  /** Venue, city and region in one line, without the unknown ones. */
  public String line() {
    StringBuilder line = new StringBuilder(venue);
    for (String more : new String[] {city, region()}) {
      if (!more.isEmpty()) {
        line.append(line.length() == 0 ? "" : ", ").append(more);
      }
    }
    return line.toString();
  }
}
