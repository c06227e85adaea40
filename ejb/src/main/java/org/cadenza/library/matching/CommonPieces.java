package org.cadenza.library.matching;

import java.util.Arrays;
import java.util.Collection;

/**
 * Ranks files by how many pieces they have in common with a text. A file with its number of pieces
 * is one number, so that hundreds of thousands of them are sorted in milliseconds and take eight
 * bytes each.
 */
final class CommonPieces {

  /** More files than any library has. */
  private static final int FILE_BITS = 44;

  /** As in the database. */
  private static final int SIZE_BITS = 15;

  /** More than are looked up of a text. */
  private static final long MOST_COMMON = 15;

  private CommonPieces() {}

  /**
   * A file that has a piece.
   *
   * @param size how many it has in all
   */
  static long packed(long file, int size) {
    return ((long) size << FILE_BITS) | file;
  }

  /**
   * The numbers of the files that have the most in common, the best first; of those that have as
   * much, those with the fewest pieces.
   *
   * @param lists for each piece of the text, at most 15, the {@link #packed} files that have it
   */
  static long[] best(Collection<long[]> lists, int most) {
    long[] all = new long[lists.stream().mapToInt(list -> list.length).sum()];
    int end = 0;
    for (long[] list : lists) {
      System.arraycopy(list, 0, all, end, list.length);
      end += list.length;
    }
    Arrays.sort(all);
    int found = 0;
    for (int from = 0; from < all.length; ) {
      int to = from;
      while (to < all.length && all[to] == all[from]) {
        to++;
      }
      // Never behind what is still to be read.
      all[found++] = ((MOST_COMMON - (to - from)) << (FILE_BITS + SIZE_BITS)) | all[from];
      from = to;
    }
    Arrays.sort(all, 0, found);
    long[] best = Arrays.copyOf(all, Math.min(most, found));
    return Arrays.stream(best).map(each -> each & ((1L << FILE_BITS) - 1)).toArray();
  }
}
