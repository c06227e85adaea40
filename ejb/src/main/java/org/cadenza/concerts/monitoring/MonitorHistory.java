package org.cadenza.concerts.monitoring;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cadenza.persistence.SqlWriter;

/** What monitors have done, for as long as it is kept. */
@Stateless
public class MonitorHistory {

  @Inject SqlWriter writer;

  /**
   * Removes some of what is older; of changes of shows only what every monitor has seen.
   *
   * @return the most rows that were removed of one kind
   */
  public int prune(Instant before, int most) {
    return Stream.of(
            "DELETE FROM alert WHERE created_at < ? ORDER BY created_at LIMIT ?",
            "DELETE FROM monitor_find WHERE found_at < ? ORDER BY found_at LIMIT ?",
            "DELETE FROM monitor_check WHERE checked_at < ? ORDER BY checked_at LIMIT ?",
            "DELETE FROM show_change WHERE found_at < ? AND NOT EXISTS (SELECT 1 FROM monitor m"
                + " WHERE m.artist_id = show_change.artist_id AND m.seen < show_change.id)"
                + " ORDER BY found_at LIMIT ?")
        .mapToInt(statement -> writer.change(statement, List.of(before, most)))
        .max()
        .orElse(0);
  }
}
