package org.cadenza.library.matching;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cadenza.library.LibraryFile;
import org.cadenza.persistence.SqlReader;

/**
 * Finds files by names that are written in another way. Those that have most of the rarest pieces
 * in common are looked at; which of these are alike is said by all of their names.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Catalog {

  private static final int CANDIDATES = 100;

  /** Less in common is no match. */
  private static final double LEAST = 0.3;

  /** Whoever has less than this share of what the best has in common is not the same track. */
  private static final double CLOSE = 0.5;

  /** So many tracks are looked for together, for they have pieces in common. */
  private static final int TOGETHER = 300;

  /** The candidates of so many tracks are in memory at once. */
  private static final int AT_ONCE = 50;

  @Inject SqlReader reader;
  @Inject PieceIndex index;

  /** The best first; of those that are as good, the shorter names. */
  public List<Match> search(CatalogQuery query, int limit) {
    List<long[]> best = index.best(List.of(query.grams()), CANDIDATES, 0);
    return matches(best.get(0), files(best), query.share())
        .filter(match -> match.confidence().doubleValue() >= LEAST)
        .sorted(Comparator.comparing(Match::confidence).reversed())
        .limit(limit)
        .toList();
  }

  /** The files that tracks are, in their order; empty where none is as sure as is asked for. */
  public List<Optional<Match>> match(List<TrackName> tracks, double threshold) {
    List<Optional<Match>> matches = new ArrayList<>();
    for (List<TrackName> together : parts(tracks, TOGETHER)) {
      List<long[]> best =
          index.best(together.stream().map(TrackName::grams).toList(), CANDIDATES, CLOSE);
      int place = 0;
      for (List<long[]> some : parts(best, AT_ONCE)) {
        Map<Long, LibraryFile> files = files(some);
        for (long[] candidates : some) {
          matches.add(
              matches(candidates, files, together.get(place++).likeness())
                  .filter(match -> match.confidence().doubleValue() >= threshold)
                  .reduce((one, next) -> one.isAsSureAs(next) ? one : next));
        }
      }
    }
    return matches;
  }

  private static <T> List<List<T>> parts(List<T> all, int size) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      parts.add(all.subList(from, Math.min(all.size(), from + size)));
    }
    return parts;
  }

  private static Stream<Match> matches(
      long[] candidates, Map<Long, LibraryFile> files, ToDoubleFunction<LibraryFile> confidence) {
    return LongStream.of(candidates)
        .mapToObj(files::get)
        .filter(Objects::nonNull)
        .map(file -> Match.of(file, confidence.applyAsDouble(file)));
  }

  /** Those of some numbers that are where they were. */
  private Map<Long, LibraryFile> files(Collection<long[]> numbers) {
    List<Long> wanted = numbers.stream().flatMapToLong(LongStream::of).distinct().boxed().toList();
    Map<Long, LibraryFile> files = new HashMap<>();
    if (!wanted.isEmpty()) {
      reader.each(
          "SELECT "
              + LibraryFile.COLUMNS
              + ", f.id FROM library_file f WHERE f.gone_at IS NULL AND f.id IN ("
              + SqlReader.places(wanted.size())
              + ")",
          wanted,
          row -> files.put(row.getLong("id"), LibraryFile.of(row)));
    }
    return files;
  }
}
