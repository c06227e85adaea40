package org.cadenza.library.shelf;

/**
 * What came of looking through folders: a job's result.
 *
 * @param filesSeen audio files that are there
 * @param filesRead those of them that are new or have changed
 * @param filesUnreadable what was not audio after all, or of no kind that can be read here
 * @param filesGone those that are not where they were
 */
public record ScanOutcome(long filesSeen, long filesRead, long filesUnreadable, long filesGone) {

  static final ScanOutcome NOTHING = new ScanOutcome(0, 0, 0, 0);

  ScanOutcome with(long seen, long read, long unreadable, long gone) {
    return new ScanOutcome(
        filesSeen + seen, filesRead + read, filesUnreadable + unreadable, filesGone + gone);
  }

  @Override
  public String toString() {
    return String.format(
        "%d files, %d of them new or changed, %d unreadable, %d gone",
        filesSeen, filesRead, filesUnreadable, filesGone);
  }
}
