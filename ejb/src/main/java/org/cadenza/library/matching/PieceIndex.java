package org.cadenza.library.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadenza.persistence.SqlReader;

/**
 * Which files have most in common with some texts. A piece's files are read once for all texts that
 * have it, and counted here: grouping them in the database took a second for three tracks.
 */
@ApplicationScoped
class PieceIndex {

  /** What more pieces find, the rarest of them find too. */
  private static final int MOST_PIECES = 10;

  /** Files of pieces that are held at once: 32 MiB. */
  private static final long MOST_HELD = 4L << 20;

  /** Files of pieces that are read by one query, whose rows are all in memory for a while. */
  private static final long MOST_READ = 50_000;

  @Inject SqlReader reader;

  /**
   * For each text the numbers of the files that have the most of its rarest pieces, the best first.
   *
   * @param texts each as its pieces
   * @param most of each text
   * @param share how much of what the best file has in common another must have, from 0 to 1
   */
  List<long[]> best(List<Set<Long>> texts, int most, double share) {
    Map<Long, Long> sizes =
        sizes(texts.stream().flatMap(Collection::stream).collect(Collectors.toSet()));
    List<List<Long>> rarest = texts.stream().map(pieces -> rarest(pieces, sizes)).toList();
    Set<Long> wanted = rarest.stream().flatMap(List::stream).collect(Collectors.toSet());
    if (texts.size() > 1 && wanted.stream().mapToLong(sizes::get).sum() > MOST_HELD) {
      int half = texts.size() / 2;
      List<long[]> all = new ArrayList<>(best(texts.subList(0, half), most, share));
      all.addAll(best(texts.subList(half, texts.size()), most, share));
      return all;
    }
    Map<Long, long[]> files = files(wanted, sizes);
    return rarest.stream()
        .map(pieces -> CommonPieces.best(pieces.stream().map(files::get).toList(), most, share))
        .toList();
  }

  /** In how many files each piece is, about; without those that are in none. */
  private Map<Long, Long> sizes(Set<Long> pieces) {
    Map<Long, Long> sizes = new HashMap<>();
    if (!pieces.isEmpty()) {
      reader.each(
          "SELECT gram, files FROM library_gram_sum WHERE gram IN ("
              + SqlReader.places(pieces.size())
              + ")",
          List.copyOf(pieces),
          row -> sizes.put(row.getLong(1), row.getLong(2)));
    }
    return sizes;
  }

  /** Those that the fewest files have; fewer of them where even these are in very many. */
  private static List<Long> rarest(Set<Long> pieces, Map<Long, Long> sizes) {
    List<Long> known =
        pieces.stream()
            .filter(sizes::containsKey)
            .sorted(Comparator.comparing(sizes::get))
            .limit(MOST_PIECES)
            .toList();
    List<Long> rarest = new ArrayList<>();
    long held = 0;
    for (Long piece : known) {
      held += sizes.get(piece);
      if (rarest.isEmpty() || held <= MOST_HELD) {
        rarest.add(piece);
      }
    }
    return rarest;
  }

  private Map<Long, long[]> files(Set<Long> pieces, Map<Long, Long> sizes) {
    Map<Long, PieceFiles> files = new HashMap<>();
    pieces.forEach(piece -> files.put(piece, new PieceFiles(sizes.get(piece))));
    List<Long> together = new ArrayList<>();
    long rows = 0;
    for (Long piece : pieces) {
      if (!together.isEmpty() && rows + sizes.get(piece) > MOST_READ) {
        read(together, files);
        together.clear();
        rows = 0;
      }
      together.add(piece);
      rows += sizes.get(piece);
    }
    read(together, files);
    Map<Long, long[]> read = new HashMap<>();
    files.forEach((piece, each) -> read.put(piece, each.all()));
    return read;
  }

  private void read(List<Long> pieces, Map<Long, PieceFiles> files) {
    if (!pieces.isEmpty()) {
      reader.each(
          "SELECT gram, file_id, grams FROM library_gram WHERE gram IN ("
              + SqlReader.places(pieces.size())
              + ")",
          pieces,
          row -> files.get(row.getLong(1)).add(CommonPieces.packed(row.getLong(2), row.getInt(3))));
    }
  }
}
