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
  private static final int MOST_COMMON = 15;

  private CommonPieces() {}

  /**
   * A file that has a piece. In the order of their files, lists of these are sorted in one pass.
   *
   * @param size how many it has in all
   */
  static long packed(long file, int size) {
    return (file << SIZE_BITS) | size;
  }

  /**
   * The numbers of the files that have the most in common, the best first; of those that have as
   * much, those with the fewest pieces.
   *
   * @param lists for each piece of the text, at most 15, the {@link #packed} files that have it
   * @param share how much of what the best has a file must have, from 0 to 1
   */
  static long[] best(Collection<long[]> lists, int most, double share) {
    long[] all = joined(lists);
    Arrays.sort(all);
    int[] files = new int[MOST_COMMON + 1];
    int found = 0;
    for (int from = 0; from < all.length; ) {
      int to = from + 1;
      while (to < all.length && all[to] == all[from]) {
        to++;
      }
      files[to - from]++;
      // Never behind what is still to be read.
      all[found++] = ranked(to - from, all[from]);
      from = to;
    }
    long[] best = upTo(all, found, ranked(fewest(files, most, share) - 1, 0));
    Arrays.sort(best);
    return Arrays.stream(best).limit(most).map(each -> each & ((1L << FILE_BITS) - 1)).toArray();
  }

  private static long[] joined(Collection<long[]> lists) {
    long[] all = new long[lists.stream().mapToInt(list -> list.length).sum()];
    int end = 0;
    for (long[] list : lists) {
      System.arraycopy(list, 0, all, end, list.length);
      end += list.length;
    }
    return all;
  }

  /** Smaller for the better ones. */
  private static long ranked(int common, long packed) {
    long size = packed & ((1L << SIZE_BITS) - 1);
    return ((long) (MOST_COMMON - common) << (SIZE_BITS + FILE_BITS))
        | (size << FILE_BITS)
        | (packed >> SIZE_BITS);
  }

  /**
   * With how much in common a file may be among the best: what is below need not be sorted.
   *
   * @param files how many have so much
   */
  private static int fewest(int[] files, int most, double share) {
    int common = MOST_COMMON;
    while (common > 1 && files[common] == 0) {
      common--;
    }
    int least = Math.max(1, (int) Math.ceil(common * share));
    int better = files[common];
    while (common > least && better < most) {
      better += files[--common];
    }
    return common;
  }

  /** Those of the first ones that are smaller than an end. */
  private static long[] upTo(long[] all, int count, long end) {
    return Arrays.stream(all, 0, count).filter(each -> each < end).toArray();
  }
}
