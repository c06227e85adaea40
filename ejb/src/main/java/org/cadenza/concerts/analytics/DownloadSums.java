package org.cadenza.concerts.analytics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.Figures;
import org.cadenza.concerts.downloads.history.Sums;
import org.cadenza.concerts.downloads.history.TransferHistory.Part;

/** Sums over downloads, by their states. */
final class DownloadSums {

  private static final List<DownloadState> ENDED =
      List.of(DownloadState.COMPLETED, DownloadState.FAILED, DownloadState.CANCELLED);

  private final Map<DownloadState, Sums> states = new EnumMap<>(DownloadState.class);

  /** All together. */
  static DownloadSums of(Collection<Part> parts) {
    DownloadSums all = new DownloadSums();
    parts.forEach(part -> all.add(part.state(), part.sums()));
    return all;
  }

  /** Each item by itself, most downloads first. */
  static Map<String, DownloadSums> byItem(List<Part> parts) {
    Map<String, DownloadSums> items = new LinkedHashMap<>();
    parts.forEach(
        part ->
            items
                .computeIfAbsent(part.item(), item -> new DownloadSums())
                .add(part.state(), part.sums()));
    Map<String, DownloadSums> sorted = new LinkedHashMap<>();
    items.entrySet().stream()
        .filter(entry -> entry.getValue().ended() > 0)
        .sorted(
            java.util.Comparator.comparingLong(
                    (Map.Entry<String, DownloadSums> entry) -> -entry.getValue().ended())
                .thenComparing(Map.Entry::getKey))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  void add(DownloadState state, Sums sums) {
    states.merge(state, sums, Sums::plus);
  }

  Sums in(DownloadState state) {
    return states.getOrDefault(state, Sums.NONE);
  }

  Sums completed() {
    return in(DownloadState.COMPLETED);
  }

  /** How many there are in any state. */
  long all() {
    return states.values().stream().mapToLong(Sums::downloads).sum();
  }

  /** How many have ended, well or badly or because somebody wanted it. */
  long ended() {
    return ENDED.stream().mapToLong(state -> in(state).downloads()).sum();
  }

  /** Completed ones among those that have ended, in percent; null if none has. */
  BigDecimal successRate() {
    return Figures.percent(completed().downloads(), ended());
  }

  /** Bytes over the wire of those that have ended. */
  long fetched() {
    return ENDED.stream().mapToLong(state -> in(state).fetched()).sum();
  }

  /** Those that had to try again among all that have ended or are at work, in percent. */
  BigDecimal retryRate() {
    Sums running = in(DownloadState.IN_PROGRESS);
    long retried = ENDED.stream().mapToLong(state -> in(state).retried()).sum();
    return Figures.percent(retried + running.retried(), ended() + running.downloads());
  }
}
