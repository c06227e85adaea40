package org.cadenza.concerts.downloads.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What some downloads change in the sums, in the order of the sums' key. */
final class TallyDeltas {

  private record Key(Topic topic, Grain grain, java.time.LocalDate start, String item, String state)
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

  void add(CountedDownload download) {
    add(download, download.sums());
  }

  void takeBack(CountedDownload download) {
    add(download, download.sums().negated());
  }

  private void add(CountedDownload download, Sums sums) {
    for (Topic topic : Topic.values()) {
      for (Grain grain : Grain.values()) {
        Key key =
            new Key(
                topic,
                grain,
                grain.start(download.hour().toLocalDate()),
                download.item(topic),
                download.state());
        deltas.merge(key, sums, Sums::plus);
      }
    }
  }

  /** Rows to be added to those of download_tally. */
  List<List<Object>> rows() {
    List<List<Object>> rows = new ArrayList<>();
    deltas.forEach(
        (key, sums) -> {
          if (!sums.equals(Sums.NONE)) {
            List<Object> row =
                new ArrayList<>(
                    List.of(
                        key.topic().name(),
                        key.grain().name(),
                        key.start(),
                        key.item(),
                        key.state()));
            row.addAll(sums.columns());
            rows.add(row);
          }
        });
    return rows;
  }
}
