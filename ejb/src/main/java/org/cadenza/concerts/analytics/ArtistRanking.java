package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.concerts.catalog.census.Census;
import org.cadenza.concerts.downloads.history.Days;
import org.cadenza.concerts.downloads.history.Topic;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.persistence.SqlReader;

/** Compares all artists. */
@ApplicationScoped
class ArtistRanking {

  private static final String STANDINGS =
      "SELECT a.id, :shows, COALESCE(t.downloads, 0), COALESCE(t.bytes, 0), COALESCE(m.monitors, 0)"
          + " FROM artist a"
          + " LEFT JOIN (SELECT CAST(item AS SIGNED) AS artist_id, SUM(downloads) AS downloads,"
          + " SUM(bytes) AS bytes FROM download_tally WHERE :which AND state = 'COMPLETED'"
          + " GROUP BY item) t ON t.artist_id = a.id"
          + " LEFT JOIN (SELECT artist_id, COUNT(*) AS monitors FROM monitor"
          + " WHERE status = 'ACTIVE' GROUP BY artist_id) m ON m.artist_id = a.id";
  private static final String FOUND =
      " LEFT JOIN (SELECT artist_id, SUM(shows) AS shows FROM artist_growth"
          + " WHERE day >= ? AND day < ? GROUP BY artist_id) g ON g.artist_id = a.id";

  @Inject SqlReader reader;
  @Inject Census census;
  @Inject TransferHistory history;

  /** All of them over some days, the first first. */
  List<ArtistStanding> of(Days days, ArtistMetric by) {
    census.bringUpToDate();
    TransferHistory.Condition which = history.within(Topic.ARTIST, days);
    List<Object> values = new ArrayList<>(which.values());
    if (!days.isEver()) {
      values.addAll(List.of(days.from(), days.until()));
    }
    List<ArtistStanding> all =
        reader.list(
            STANDINGS
                    .replace(":shows", days.isEver() ? "a.show_count" : "COALESCE(g.shows, 0)")
                    .replace(":which", which.text())
                + (days.isEver() ? "" : FOUND),
            values,
            row ->
                new ArtistStanding(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    null));
    long mostDownloads = all.stream().mapToLong(ArtistStanding::downloads).max().orElse(0);
    long mostMonitors = all.stream().mapToLong(ArtistStanding::monitors).max().orElse(0);
    return all.stream()
        .map(standing -> standing.among(mostDownloads, mostMonitors))
        .sorted(by.order())
        .toList();
  }
}
