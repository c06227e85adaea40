package org.cadenza.concerts.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.persistence.Page;
import org.cadenza.persistence.SqlReader;

/** Shows, for readers. */
@ApplicationScoped
public class Shows {

  private static final String SHOW =
      "SELECT "
          + ShowSummary.COLUMNS
          + ", s.notes, s.recording_source, s.taper, s.equipment FROM concert_show s"
          + " JOIN artist a ON a.id = s.artist_id JOIN venue v ON v.id = s.venue_id"
          + " WHERE s.id = ?";

  private static final String REVIEWS =
      "SELECT reviewer, rating, review FROM show_review WHERE show_id = ? ORDER BY position";

  @Inject SqlReader reader;
  @Inject Songs songs;

  /** A page of the shows that pass a filter. */
  public Page<ShowSummary> search(
      ShowFilter filter, ShowSort sort, boolean descending, Page.Asked asked) {
    if (filter.song() != null) {
      SongSequence.of(filter.song());
      songs.bringUpToDate();
    }
    return new ShowSearch(reader, filter).page(sort, descending, asked);
  }

  /** A show with all that is known of it. */
  public Optional<ShowDetails> find(long id) {
    // One query after the other, so that nobody has two connections at a time.
    return reader.list(SHOW, List.of(id), Head::of).stream()
        .findFirst()
        .map(
            head ->
                new ShowDetails(
                    head.show(),
                    head.notes(),
                    head.recording(),
                    setLists(List.of(id)).get(id),
                    reader.list(REVIEWS, List.of(id), ShowDetails.Review::of)));
  }

  /** What stands in the show's own row. */
  private record Head(ShowSummary show, String notes, Listing.Recording recording) {

    static Head of(ResultSet row) throws SQLException {
      return new Head(
          ShowSummary.of(row),
          row.getString(15),
          new Listing.Recording(row.getString(16), row.getString(17), row.getString(18)));
    }
  }

  /** The set lists of some shows, in one query; empty lists where none is known. */
  public Map<Long, SetList> setLists(Collection<Long> showIds) {
    if (showIds.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<SetListEntry>> entries = new HashMap<>();
    showIds.forEach(id -> entries.put(id, new ArrayList<>()));
    reader.list(
        "SELECT "
            + SetListEntry.COLUMNS
            + ", show_id FROM show_track WHERE show_id IN ("
            + SqlReader.places(entries.size())
            + ") ORDER BY show_id, position",
        List.copyOf(entries.keySet()),
        row -> entries.get(row.getLong(9)).add(SetListEntry.of(row)));
    Map<Long, SetList> lists = new HashMap<>();
    entries.forEach((id, songs) -> lists.put(id, new SetList(songs)));
    return lists;
  }
}
