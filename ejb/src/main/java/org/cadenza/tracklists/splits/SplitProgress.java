package org.cadenza.tracklists.splits;

import java.time.Duration;
import org.cadenza.jobs.JobLost;

/** Notes every other second how far the cutting is, and hears so whether it is wanted any more. */
final class SplitProgress {

  private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

  /** Where it is noted. */
  @FunctionalInterface
  interface Note {

    void reach(int percent) throws JobLost;
  }

  private final Note note;
  private final long millis;
  private int percent;
  private long notedAt = System.nanoTime();
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
    percent = millis <= 0 ? 0 : (int) Math.min(99, 100 * done.toMillis() / millis);
  }

  boolean isLost() {
    if (lost == null && System.nanoTime() - notedAt > PAUSE_NANOS) {
      notedAt = System.nanoTime();
      try {
        note.reach(percent);
      } catch (JobLost e) {
        lost = e;
      }
    }
    return lost != null;
  }

  /** Throws what was thrown when it was noted. */
  void requireHeld() throws JobLost {
    if (lost != null) {
      throw lost;
    }
  }
}
