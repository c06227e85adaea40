package org.cadenza.concerts.monitoring;

import java.math.BigDecimal;
import java.util.List;
import org.cadenza.library.FoldedText;

/** Which shows a monitor is about, and what it does about them. */
record Criteria(MonitorSettings settings) {

  /** Whether a show fits the venues and stars; one without stars is not known to have too few. */
  boolean fits(ShowNews show) {
    return isAtVenue(show.venue()) && (show.rating() == null || hasStars(show.rating()));
  }

  /** Whether its owner is to hear of a show that fits. */
  boolean alerts(ShowNews show) {
    return show.isNew() ? settings.notifyNew() : settings.notifyUpdates();
  }

  /** Whether a show that fits is downloaded: where stars are asked for, only one that has them. */
  boolean downloads(ShowNews show) {
    return settings.autoDownload()
        && show.isNew()
        && (!asksForStars() || (show.rating() != null && hasStars(show.rating())));
  }

  /** No stars at all are asked for by 0 as well, for what was set once cannot be left out again. */
  private boolean asksForStars() {
    return settings.minRating() != null && settings.minRating().signum() > 0;
  }

  private boolean hasStars(BigDecimal stars) {
    return !asksForStars() || stars.compareTo(settings.minRating()) >= 0;
  }

  private boolean isAtVenue(String venue) {
    List<String> filters = settings.venueFilters();
    String name = FoldedText.of(venue);
    return filters.isEmpty() || filters.stream().anyMatch(f -> name.contains(FoldedText.of(f)));
  }
}
