package org.cadenza.live;

import java.time.Instant;
import java.util.List;

/** Somebody who listens. None of this blocks. */
public interface LiveListener {

  /** The user who listens. */
  long userId();

  /**
   * Is told what is new, which may be nothing.
   *
   * @param events of everybody's; the listener takes its own
   * @param at when it was looked at
   */
  void tell(List<LiveEvent> events, Instant at);

  /** There is nothing more to be heard, for this server stops. */
  void end();
}
