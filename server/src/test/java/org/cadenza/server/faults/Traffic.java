package org.cadenza.server.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.server.sample.http.LoggedRequest;

/**
 * How many bytes of audio an upstream has sent, and how many of them it had sent before.
 *
 * @param sent all together
 * @param again what lay before the place up to which the file had been sent already
 * @param resumed how many requests began in the middle of a file
 */
record Traffic(long sent, long again, int resumed) {

  private static final Pattern FROM = Pattern.compile("bytes=(\\d+)-.*");

  static Traffic of(List<LoggedRequest> requests) {
    Map<String, Long> reached = new HashMap<>();
    long sent = 0;
    long again = 0;
    int resumed = 0;
    for (LoggedRequest request : requests) {
      if (isAudio(request)) {
        long from = from(request);
        long before = reached.getOrDefault(request.target(), 0L);
        long to = from + request.bytesSent();
        sent += request.bytesSent();
        again += Math.max(0, Math.min(before, to) - from);
        resumed += from > 0 ? 1 : 0;
        reached.put(request.target(), Math.max(before, to));
      }
    }
    return new Traffic(sent, again, resumed);
  }

  /** Whether a product asked for it: {@link SourceAudio} asks too. */
  static boolean isAudio(LoggedRequest request) {
    return request.method().equals("GET")
        && request.target().startsWith("/audio")
        && !request.target().startsWith(SourceAudio.PATH);
  }

  private static long from(LoggedRequest request) {
    if (request.range() == null || request.status() != 206) {
      return 0;
    }
    Matcher from = FROM.matcher(request.range());
    return from.matches() ? Long.parseLong(from.group(1)) : 0;
  }
}
