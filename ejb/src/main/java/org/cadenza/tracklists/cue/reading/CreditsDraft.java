package org.cadenza.tracklists.cue.reading;

import org.cadenza.tracklists.cue.Credits;

/** Credits that are being read. */
final class CreditsDraft {

  private String title;
  private String performer;
  private String songwriter;

  /** Whether it was new; what comes twice is read once. */
  boolean title(String text) {
    boolean isNew = title == null;
    title = isNew ? text : title;
    return isNew;
  }

  boolean performer(String text) {
    boolean isNew = performer == null;
    performer = isNew ? text : performer;
    return isNew;
  }

  boolean songwriter(String text) {
    boolean isNew = songwriter == null;
    songwriter = isNew ? text : songwriter;
    return isNew;
  }

  Credits credits() {
    return title == null && performer == null && songwriter == null
        ? Credits.NONE
        : new Credits(title, performer, songwriter);
  }
}
