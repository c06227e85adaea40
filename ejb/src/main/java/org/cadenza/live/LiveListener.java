package org.cadenza.live;

import java.time.Instant;
import java.util.List;

/** Somebody who listens. */
public interface LiveListener {

  /**
   * Is told what is new, which may be nothing; does not block.
   *
   * @param events of everybody's; the listener takes its own
   * @param at when it was looked at
   */
  void tell(List<LiveEvent> events, Instant at);
}
