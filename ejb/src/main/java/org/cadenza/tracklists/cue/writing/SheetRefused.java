package org.cadenza.tracklists.cue.writing;

/** The dialect cannot hold the sheet without changing what it means. The message is for people. */
public final class SheetRefused extends Exception {

  private static final long serialVersionUID = 1L;

  SheetRefused(String message) {
    super(message);
  }
}
