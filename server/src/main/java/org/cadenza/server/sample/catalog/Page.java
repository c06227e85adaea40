package org.cadenza.server.sample.catalog;

import java.util.Arrays;
import org.cadenza.server.sample.http.Request;

/**
 * What part of a list is wanted.
 *
 * @param startOffset number of the first row, from 1
 * @param limit most rows, 1 to 100
 */
record Page(int startOffset, int limit) {
  private static final int MOST = 100;

  /** The page a request asks for; what is missing or senseless is as if not said. */
  static Page of(Request request) {
    int limit = number(request.parameter("limit"), MOST);
    return new Page(number(request.parameter("startOffset"), 1), Math.min(limit, MOST));
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,9}") ? Math.max(1, Integer.parseInt(text)) : otherwise;
  }

  /** The rows of this page. */
  int[] cut(int[] rows) {
    int from = Math.min(startOffset - 1, rows.length);
    return Arrays.copyOfRange(rows, from, Math.min(from + limit, rows.length));
  }
}
