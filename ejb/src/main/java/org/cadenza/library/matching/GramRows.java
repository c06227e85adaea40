package org.cadenza.library.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/** Keeps by which pieces files are found. */
@ApplicationScoped
public class GramRows {

  private static final int ROWS = 5000;

  @Inject SqlWriter writer;

  /** What files are found by. */
  public static String text(String artist, String title) {
    return (artist == null ? "" : artist + " ") + title;
  }

  /**
   * Writes those of some files, in the caller's transaction.
   *
   * @param texts by the files' numbers
   * @param again whether some of them have others by now
   */
  public void write(Map<Long, String> texts, boolean again) {
    if (again) {
      forget(texts.keySet());
    }
    // In the order of the key, which is how the table is laid out.
    List<List<Long>> rows =
        texts.entrySet().stream()
            .flatMap(each -> pairs(each.getKey(), each.getValue()))
            .sorted(Comparator.<List<Long>>comparingLong(row -> row.get(0)))
            .toList();
    for (int from = 0; from < rows.size(); from += ROWS) {
      writer.add(
          "INSERT INTO library_gram (gram, file_id, grams) VALUES (?, ?, ?)",
          rows.subList(from, Math.min(rows.size(), from + ROWS)));
    }
    count(rows);
  }

  /** Removes those of some files, in the caller's transaction. */
  public void forget(Collection<Long> files) {
    writer.change(
        "DELETE FROM library_gram WHERE file_id IN (" + SqlReader.places(files.size()) + ")",
        List.copyOf(files));
  }

  private static Stream<List<Long>> pairs(long file, String text) {
    Set<Long> grams = Grams.of(text);
    return grams.stream().map(gram -> List.of(gram, file, (long) grams.size()));
  }

  /** At least as many as there are: what is taken away is counted only by {@link #sum}. */
  private void count(List<List<Long>> rows) {
    Map<Long, Long> files = new TreeMap<>();
    rows.forEach(row -> files.merge(row.get(0), 1L, Long::sum));
    writer.add(
        "INSERT INTO library_gram_sum (gram, files) VALUES (?, ?)"
            + " ON DUPLICATE KEY UPDATE files = files + VALUES(files)",
        files.entrySet().stream().map(each -> List.of(each.getKey(), each.getValue())).toList());
  }

  /** Counts anew in how many files each is, in the caller's transaction. */
  public void sum() {
    writer.change("DELETE FROM library_gram_sum", List.of());
    writer.change(
        "INSERT INTO library_gram_sum (gram, files)"
            + " SELECT gram, COUNT(*) FROM library_gram GROUP BY gram",
        List.of());
  }
}
