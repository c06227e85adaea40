package org.cadenza.library.matching;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.cadenza.library.LibraryFile;
import org.cadenza.persistence.SqlReader;

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

  @Inject SqlReader reader;
  @Inject GramRows grams;

  /** The best first; of those that are as good, the shorter names. */
  public List<Match> search(CatalogQuery query, int limit) {
    return candidates(query.grams(), query::share).stream()
        .filter(match -> match.confidence().doubleValue() >= LEAST)
        .sorted(Comparator.comparing(Match::confidence).reversed())
        .limit(limit)
        .toList();
  }

  /** The file that a track is; empty if none is as sure as is asked for. */
  public Optional<Match> match(TrackName track, double threshold) {
    return candidates(track.grams(), track::likeness).stream()
        .filter(match -> match.confidence().doubleValue() >= threshold)
        .max(Comparator.comparing(Match::confidence));
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
