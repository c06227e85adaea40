package org.cadenza.library.matching;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.cadenza.library.LibraryFile;
import org.cadenza.persistence.SqlReader;
import org.cadenza.settings.Json;

/**
 * Finds files by names that are written in another way. The database gives those that have most of
 * the rarest pieces in common; which of these are alike is looked at here.
 */
@Stateless
public class Catalog {

  /** What more pieces find, the rarest of them find too. */
  private static final int MOST_GRAMS = 10;

  private static final int CANDIDATES = 100;

  /** Less in common is no match. */
  private static final double LEAST = 0.3;

  /** So many tracks are looked for by one query. */
  private static final int AT_ONCE = 100;

  private static final String CANDIDATES_OF_EACH =
      "SELECT "
          + LibraryFile.COLUMNS
          + ", found.track_number FROM (SELECT shared.*, ROW_NUMBER() OVER (PARTITION BY track_number"
          + " ORDER BY common DESC, grams, file_id) AS place FROM (SELECT w.track_number, g.file_id,"
          + " COUNT(*) AS common, MIN(g.grams) AS grams FROM JSON_TABLE(?, '$[*]' COLUMNS ("
          + " track_number INT PATH '$[0]', gram BIGINT PATH '$[1]')) w"
          + " JOIN library_gram g ON g.gram = w.gram GROUP BY w.track_number, g.file_id) AS shared)"
          + " AS found JOIN library_file f ON f.id = found.file_id"
          + " WHERE found.place <= ? AND f.gone_at IS NULL"
          + " ORDER BY found.track_number, found.place";

  @Inject SqlReader reader;
  @Inject GramRows grams;

  /** The best first; of those that are as good, the shorter names. */
  public List<Match> search(CatalogQuery query, int limit) {
    return candidates(query.grams(), query.share()).stream()
        .filter(match -> match.confidence().doubleValue() >= LEAST)
        .sorted(Comparator.comparing(Match::confidence).reversed())
        .limit(limit)
        .toList();
  }

  /** The files that tracks are, in their order; empty where none is as sure as is asked for. */
  public List<Optional<Match>> match(List<TrackName> tracks, double threshold) {
    List<Optional<Match>> matches = new ArrayList<>();
    for (int from = 0; from < tracks.size(); from += AT_ONCE) {
      matches.addAll(
          some(tracks.subList(from, Math.min(tracks.size(), from + AT_ONCE)), threshold));
    }
    return matches;
  }

  private List<Optional<Match>> some(List<TrackName> tracks, double threshold) {
    List<Optional<Match>> best =
        new ArrayList<>(Collections.nCopies(tracks.size(), Optional.empty()));
    List<Long> byRarity =
        grams.rarest(
            tracks.stream().flatMap(track -> track.grams().stream()).collect(Collectors.toSet()));
    List<ToDoubleFunction<LibraryFile>> likeness =
        tracks.stream().map(TrackName::likeness).toList();
    List<List<Long>> wanted = new ArrayList<>();
    for (int i = 0; i < tracks.size(); i++) {
      long number = i;
      Set<Long> own = tracks.get(i).grams();
      byRarity.stream()
          .filter(own::contains)
          .limit(MOST_GRAMS)
          .forEach(gram -> wanted.add(List.of(number, gram)));
    }
    if (wanted.isEmpty()) {
      return best;
    }
    reader.list(
        CANDIDATES_OF_EACH,
        List.of(Json.write(wanted), CANDIDATES),
        row -> {
          int track = row.getInt("track_number");
          LibraryFile file = LibraryFile.of(row);
          Match match = Match.of(file, likeness.get(track).applyAsDouble(file));
          if (match.confidence().doubleValue() >= threshold
              && best.get(track).stream().noneMatch(known -> known.isAsSureAs(match))) {
            best.set(track, Optional.of(match));
          }
          return track;
        });
    return best;
  }

  private List<Match> candidates(Set<Long> pieces, ToDoubleFunction<LibraryFile> confidence) {
    List<Long> rarest = grams.rarest(pieces);
    if (rarest.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(rarest.subList(0, Math.min(MOST_GRAMS, rarest.size())));
    values.add(CANDIDATES);
    return reader.list(
        "SELECT "
            + LibraryFile.COLUMNS
            + " FROM (SELECT file_id, COUNT(*) AS common, MIN(grams) AS grams FROM library_gram"
            + " WHERE gram IN ("
            + SqlReader.places(values.size() - 1)
            + ") GROUP BY file_id ORDER BY common DESC, grams, file_id LIMIT ?) AS found"
            + " JOIN library_file f ON f.id = found.file_id WHERE f.gone_at IS NULL"
            + " ORDER BY found.common DESC, found.grams, f.id",
        values,
        row -> {
          LibraryFile file = LibraryFile.of(row);
          return Match.of(file, confidence.applyAsDouble(file));
        });
  }
}
