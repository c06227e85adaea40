package org.cadenza.library.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cadenza.persistence.SqlReader;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment")
class PieceIndexTest {

  private static final int SIZE = 20;

  /** A library in which file 7 has every piece, and each piece has a file of its own as well. */
  private static final class Library extends SqlReader {

    private final long filesOfEach;
    private final List<Integer> lookedUp = new ArrayList<>();

    Library(long filesOfEach) {
      this.filesOfEach = filesOfEach;
    }

    @Override
    public void each(String query, List<?> values, Look look) {
      boolean isSum = query.contains("library_gram_sum");
      if (isSum) {
        lookedUp.add(values.size());
      }
      try {
        for (Object piece : values) {
          long number = (Long) piece;
          if (isSum) {
            look.at(row(number, filesOfEach, 0));
          } else {
            look.at(row(number, 7, SIZE));
            look.at(row(number, 1000 + number, SIZE));
          }
        }
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }

    private static ResultSet row(Number... columns) {
      return (ResultSet)
          Proxy.newProxyInstance(
              PieceIndexTest.class.getClassLoader(),
              new Class<?>[] {ResultSet.class},
              (proxy, method, arguments) -> {
                Number value = columns[(Integer) arguments[0] - 1];
                if (method.getReturnType() == int.class) {
                  return value.intValue();
                }
                return value.longValue();
              });
    }
  }

  private static Set<Long> pieces(long from) {
    return LongStream.range(from, from + 10).boxed().collect(Collectors.toSet());
  }

  private static List<long[]> best(Library library, double share) {
    PieceIndex index = new PieceIndex();
    index.reader = library;
    return index.best(List.of(pieces(0), pieces(100), pieces(200)), 2, share);
  }

  @Test
  void aFileWithMoreInCommonComesBeforeThoseWithLess() {
    Library library = new Library(2);
    List<long[]> best = best(library, 0);
    assertArrayEquals(new long[] {7, 1000}, best.get(0));
    assertArrayEquals(new long[] {7, 1200}, best.get(2));
    assertArrayEquals(new long[] {7}, best(library, 0.5).get(1));
    assertEquals(List.of(30, 30), library.lookedUp);
  }

  @Test
  void textsWhosePiecesAreInTooManyFilesAreLookedUpInPartsAndFindTheSame() {
    Library library = new Library(300_000);
    List<long[]> best = best(library, 0);
    assertEquals(List.of(30, 10, 20, 10, 10), library.lookedUp);
    for (int text = 0; text < 3; text++) {
      assertArrayEquals(new long[] {7, 1000 + text * 100L}, best.get(text));
    }
  }
}
