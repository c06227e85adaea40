package org.cadenza.tracklists.cue.reading;

/** What was to be read is no cue sheet, or says nothing of any track. The message is for people. */
public final class UnreadableSheet extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  UnreadableSheet(int line, String message) {
    super(message);
    this.line = line;
  }

  /** Which line shows it, from 1; 0 for the sheet as a whole. */
  public int line() {
    return line;
  }
}
