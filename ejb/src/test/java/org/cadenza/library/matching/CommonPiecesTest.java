package org.cadenza.library.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CommonPiecesTest {

  private static final long FIRST_FILE = 1L << 40;

  @Test
  void filesWithMoreInCommonComeFirstAndOfTheseThoseWithFewerPieces() {
    long[] first = {
      CommonPieces.packed(7, 30), CommonPieces.packed(8, 12), CommonPieces.packed(9, 5)
    };
    long[] second = {CommonPieces.packed(8, 12), CommonPieces.packed(7, 30)};
    long[] third = {CommonPieces.packed(6, 5)};
    assertArrayEquals(new long[] {8, 7, 6}, CommonPieces.best(List.of(first, second, third), 3, 0));
    assertArrayEquals(new long[0], CommonPieces.best(List.of(), 3, 0));
  }

  @Test
  void theOrderIsThatOfCountingEachFile() {
    Random random = new Random(3);
    int[] sizes = random.ints(500, 3, 40).toArray();
    for (int round = 0; round < 50; round++) {
      List<long[]> lists = new ArrayList<>();
      Map<Long, Integer> common = new HashMap<>();
      for (int list = 0; list < 10; list++) {
        TreeSet<Long> files = new TreeSet<>();
        for (int i = random.nextInt(120); i > 0; i--) {
          files.add(FIRST_FILE + random.nextInt(sizes.length));
        }
        files.forEach(file -> common.merge(file, 1, Integer::sum));
        lists.add(
            files.stream()
                .mapToLong(file -> CommonPieces.packed(file, size(sizes, file)))
                .toArray());
      }
      long most = common.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      double share = round % 3 * 0.4;
      long[] expected =
          common.keySet().stream()
              .filter(file -> common.get(file) >= share * most)
              .sorted(
                  Comparator.<Long>comparingInt(file -> -common.get(file))
                      .thenComparingInt(file -> size(sizes, file))
                      .thenComparing(Comparator.naturalOrder()))
              .limit(100)
              .mapToLong(Long::longValue)
              .toArray();
      assertArrayEquals(expected, CommonPieces.best(lists, 100, share));
    }
  }

  private static int size(int[] sizes, long file) {
    return sizes[(int) (file - FIRST_FILE)];
  }
}
