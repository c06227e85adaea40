package org.cadenza.concerts.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.catalog.SetList;
import org.cadenza.concerts.catalog.Shows;
import org.cadenza.persistence.SqlReader;

/** What has come into the catalog last. */
@ApplicationScoped
public class NewShows {

  @Inject SqlReader reader;
  @Inject Shows shows;

  /**
   * The newest shows, the newest first.
   *
   * @param artistId null for all artists
   */
  public List<NewShow> newest(Long artistId, int most) {
    // Keys grow with time, but for those that two servers take in the same moment.
    List<NewShow> found =
        reader.list(
            NewShow.SELECT
                + (artistId == null ? "" : " WHERE s.artist_id = ?")
                + " ORDER BY s.id DESC LIMIT ?",
            artistId == null ? List.of(most) : List.of(artistId, most),
            NewShow::of);
    Map<Long, SetList> setLists = shows.setLists(found.stream().map(NewShow::id).toList());
    return found.stream()
        .map(show -> show.with(setLists.get(show.id())))
        .sorted(Comparator.comparing(NewShow::foundAt).reversed())
        .toList();
  }
}
