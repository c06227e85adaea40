package org.cadenza.tracklists.splits;

import java.time.Duration;
import org.cadenza.jobs.JobLost;

/** Notes how far the cutting is, each percent once, and whether it is wanted any more. */
final class SplitProgress {

  /** Where it is noted. */
  @FunctionalInterface
  interface Note {

    void reach(int percent) throws JobLost;
  }

  private final Note note;
  private final long millis;
  private int reached = -1;
  private JobLost lost;

  /**
   * Of a file.
   *
   * @param millis how long it is; null if it does not say
   */
  SplitProgress(Note note, Long millis) {
    this.note = note;
    this.millis = millis == null ? 0 : millis;
  }

  void hear(Duration done) {
    int percent = millis <= 0 ? 0 : (int) Math.min(99, 100 * done.toMillis() / millis);
    if (percent > reached && lost == null) {
      reached = percent;
      try {
        note.reach(percent);
      } catch (JobLost e) {
        lost = e;
      }
    }
  }

  boolean isLost() {
    return lost != null;
  }

  /** Throws what was thrown when it was noted. */
  void requireHeld() throws JobLost {
    if (lost != null) {
      throw lost;
    }
  }
}
