package org.cadenza.concerts.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/** Adds new shows in bulk, within the caller's transaction. */
@ApplicationScoped
public class ShowRows {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "source",
          "container_id",
          "artist_id",
          "venue_id",
          "artist_key",
          "venue_key",
          "performance_date",
          "title",
          "duration_seconds",
          "notes",
          "page_url",
          "image_url",
          "rating",
          "download_count",
          "is_available",
          "refusal",
          "recording_source",
          "taper",
          "equipment",
          "fidelity",
          "fingerprint",
          "created_at",
          "updated_at");

  private static final String INSERT =
      "INSERT INTO concert_show ("
          + String.join(", ", COLUMNS)
          + ") VALUES ("
          + SqlReader.places(COLUMNS.size())
          + ")";

  @Inject SqlWriter writer;

  /**
   * Adds shows; the rows of their artists must be there.
   *
   * @return their numbers, in the same order
   */
  public List<Long> add(Collection<Show> shows) {
    List<Long> keys = writer.keys("concert_show_seq", shows.size());
    Iterator<Long> key = keys.iterator();
    writer.add(INSERT, shows.stream().map(show -> row(key.next(), show)).toList());
    return keys;
  }

  private static List<Object> row(Long key, Show show) {
    return Arrays.asList(
        key,
        show.source,
        show.containerId,
        show.artistId,
        show.venueId,
        show.artistKey,
        show.venueKey,
        show.performanceDate,
        show.title,
        show.durationSeconds,
        show.notes,
        show.pageUrl,
        show.imageUrl,
        show.rating,
        show.downloadCount,
        show.available,
        show.refusal,
        show.recordingSource,
        show.taper,
        show.equipment,
        show.fidelity,
        show.fingerprint,
        show.createdAt,
        show.updatedAt);
  }
}
