package org.cadenza.concerts.downloads.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What some downloads change in the sums, in the order of the sums' key. */
final class TallyDeltas {

  private record Key(Topic topic, String grain, LocalDate start, String item, String state)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::topic)
            .thenComparing(Key::grain)
            .thenComparing(Key::start)
            .thenComparing(Key::item)
            .thenComparing(Key::state);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<Key, Sums> deltas = new TreeMap<>();
  private final List<LocalDate> todays;

  /**
   * None yet.
   *
   * @param todays the days as of which there are sums of spans
   */
  TallyDeltas(List<LocalDate> todays) {
    this.todays = todays;
  }

  void add(CountedDownload download) {
    add(download, download.sums());
  }

  void takeBack(CountedDownload download) {
    add(download, download.sums().negated());
  }

  private void add(CountedDownload download, Sums sums) {
    LocalDate day = download.hour().toLocalDate();
    for (Topic topic : Topic.values()) {
      for (Grain grain : Grain.values()) {
        add(topic, grain.name(), grain.start(day), download, sums);
      }
      for (LocalDate today : todays) {
        for (Span span : Span.values()) {
          if (span.has(day, today)) {
            add(topic, span.name(), today, download, sums);
          }
        }
      }
    }
  }

  private void add(
      Topic topic, String grain, LocalDate start, CountedDownload download, Sums sums) {
    Key key = new Key(topic, grain, start, download.item(topic), download.state());
    deltas.merge(key, sums, Sums::plus);
  }

  /** The days of which any sum changes. */
  Set<LocalDate> days() {
    return deltas.keySet().stream()
        .filter(key -> key.grain().equals(Grain.DAY.name()))
        .map(Key::start)
        .collect(Collectors.toSet());
  }

  /** Rows to be added to those of download_tally. */
  List<List<Object>> rows() {
    List<List<Object>> rows = new ArrayList<>();
    deltas.forEach(
        (key, sums) -> {
          if (!sums.equals(Sums.NONE)) {
            List<Object> row =
                new ArrayList<>(
                    List.of(key.topic().name(), key.grain(), key.start(), key.item(), key.state()));
            row.addAll(sums.columns());
            rows.add(row);
          }
        });
    return rows;
  }
}
