package org.cadenza.library.matching;

import java.util.Arrays;

/** The files that have a piece, as {@link CommonPieces#packed}: eight bytes each and no more. */
final class PieceFiles {

  private long[] files;
  private int count;

  /**
   * None as yet.
   *
   * @param expected about how many there will be
   */
  PieceFiles(long expected) {
    files = new long[(int) Math.max(1, expected)];
  }

  void add(long file) {
    if (count == files.length) {
      files = Arrays.copyOf(files, count + count / 2 + 1);
    }
    files[count++] = file;
  }

  long[] all() {
    return count == files.length ? files : Arrays.copyOf(files, count);
  }
}
