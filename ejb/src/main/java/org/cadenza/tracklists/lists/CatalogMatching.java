package org.cadenza.tracklists.lists;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.identity.Caller;
import org.cadenza.library.matching.Catalog;
import org.cadenza.library.matching.Match;
import org.cadenza.library.matching.TrackName;
import org.cadenza.tracklists.tracks.Track;
import org.cadenza.tracklists.tracks.TrackOrder;

/** Finds out which files of the library the tracks of a list are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatalogMatching {

  @Inject Catalog catalog;
  @Inject TracklistShelf shelf;
  @Inject Tracklists lists;

  /**
   * A track, matched or not.
   *
   * @param confidence how sure the match is; null if there is none
   */
  public record Matched(int position, Track track, BigDecimal confidence) {

    /** Whether it is a file of the library. */
    public boolean isFound() {
      return confidence != null;
    }
  }

  /** What came of a list. */
  public record Outcome(TracklistView list, List<Matched> tracks) {}

  /** Each track of an order, with the file that it is; where none is found, what it had stays. */
  public List<Matched> match(TrackOrder order, double threshold) {
    List<Optional<Match>> found =
        catalog.match(
            order.tracks().stream()
                .map(track -> TrackName.of(track.artist(), track.title(), track.remix()))
                .toList(),
            threshold);
    List<Matched> matched = new ArrayList<>();
    for (Track track : order.tracks()) {
      Optional<Match> match = found.get(matched.size());
      matched.add(
          new Matched(
              matched.size() + 1,
              track.matched(match.map(each -> each.file().id()).orElse(track.catalogTrackId())),
              match.map(Match::confidence).orElse(null)));
    }
    return matched;
  }

  /**
   * The same of one of the caller's lists, which is changed if anything new is found; a conflict if
   * somebody else changes it meanwhile.
   */
  public Outcome matchAll(Caller caller, String id, Integer expected, double threshold) {
    TracklistView list = shelf.find(caller, id);
    Tracklists.requireRevision(list.revision(), expected);
    List<Matched> matched = match(list.order(), threshold);
    TrackOrder with = new TrackOrder(matched.stream().map(Matched::track).toList());
    if (with.equals(list.order())) {
      return new Outcome(list, matched);
    }
    return new Outcome(lists.change(caller, id, list.revision(), now -> with), matched);
  }
}
