package org.cadenza.server.e2e.malformed;

/** A way to spoil a request. */
interface Fault {

  /** Puts it into the draft, and notes it there; false if this draft has no place for it. */
  boolean into(Draft draft, Dice dice);
}
