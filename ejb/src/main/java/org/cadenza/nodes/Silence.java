package org.cadenza.nodes;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long servers have shown no sign of life, by our own monotonic clock. Time in which we did not
 * look does not count: then it was we who were away, or the database was for all.
 */
final class Silence {

  private final long longest;
  private final long blink;
  private final Map<String, Seen> seen = new HashMap<>();
  private Long lastLook;

  private record Seen(long beat, long since) {}

  /**
   * Nobody has been seen so far.
   *
   * @param longest after which a server is gone
   * @param blink after which a look is a new beginning
   */
  Silence(Duration longest, Duration blink) {
    this.longest = longest.toNanos();
    this.blink = blink.toNanos();
  }

  /**
   * Looks at all there are.
   *
   * @param beats what each server counts
   * @param now a reading of {@link System#nanoTime}
   * @return those that are gone, with the beat at which they have stopped
   */
  Map<String, Long> look(Map<String, Long> beats, long now) {
    if (lastLook != null && now - lastLook > blink) {
      seen.clear();
    }
    lastLook = now;
    seen.keySet().retainAll(beats.keySet());
    Map<String, Long> gone = new HashMap<>();
    beats.forEach(
        (owner, beat) -> {
          Seen last = seen.get(owner);
          if (last == null || last.beat != beat) {
            seen.put(owner, new Seen(beat, now));
          } else if (now - last.since > longest) {
            gone.put(owner, beat);
          }
        });
    return gone;
  }
}
