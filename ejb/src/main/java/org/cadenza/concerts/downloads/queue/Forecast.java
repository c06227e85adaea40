package org.cadenza.concerts.downloads.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * When waiting downloads begin if each takes as long as earlier ones did: whoever becomes free
 * first takes the next.
 *
 * @param starts of the waiting ones, in their order
 * @param end when the last of all is complete
 */
record Forecast(List<Instant> starts, Instant end) {

  /**
   * Works it out.
   *
   * @param running what is left of those that run
   * @param waiting how long those that wait will take, in their order
   */
  static Forecast of(Instant now, int workers, List<Duration> running, List<Duration> waiting) {
    PriorityQueue<Instant> free = new PriorityQueue<>(Comparator.naturalOrder());
    running.forEach(left -> free.add(now.plus(left)));
    for (int i = running.size(); i < Math.max(1, workers); i++) {
      free.add(now);
    }
    Instant end = running.stream().map(now::plus).max(Comparator.naturalOrder()).orElse(now);
    List<Instant> starts = new ArrayList<>();
    for (Duration length : waiting) {
      Instant start = free.remove();
      starts.add(start);
      Instant ready = start.plus(length);
      free.add(ready);
      end = ready.isAfter(end) ? ready : end;
    }
    return new Forecast(starts, end);
  }
}
