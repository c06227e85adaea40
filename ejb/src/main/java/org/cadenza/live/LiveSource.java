package org.cadenza.live;

import java.time.Instant;
import java.util.List;

/** Looks for what there is to tell of one kind of thing. */
public interface LiveSource {

  /** So many at most of each kind. */
  int MOST = 1000;

  /** How everything stands that is under way, or has changed at this time or since. */
  List<LiveEvent> look(Instant since);
}
