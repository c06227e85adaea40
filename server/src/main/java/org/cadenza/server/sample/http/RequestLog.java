package org.cadenza.server.sample.http;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last 10,000 requests in the order of their arrival. A request stands here before its answer
 * begins, so a caller that has its answer always finds the request. Bodies and credentials are not
 * kept.
 */
public final class RequestLog {
  private static final int KEPT = 10_000;

  private final Clock clock;
  private final Deque<LogEntry> entries = new ArrayDeque<>();

  /** An empty log that takes its times from the clock. */
  public RequestLog(Clock clock) {
    this.clock = clock;
  }

  /** Adds a request that has just arrived. */
  public synchronized LogEntry arrived(String method, String target, String range) {
    if (entries.size() == KEPT) {
      entries.removeFirst();
    }
    LogEntry entry = entry(method, target, range);
    entries.addLast(entry);
    return entry;
  }

  /** An entry that never shows in the log. */
  public LogEntry unlisted(String method, String target) {
    return entry(method, target, null);
  }

  private LogEntry entry(String method, String target, String range) {
    String at = clock.instant().toString();
    return new LogEntry(new LoggedRequest(method, target, range, 0, 0, at));
  }

  /** The requests as they stand now, oldest first. */
  public synchronized List<LoggedRequest> requests() {
    return entries.stream().map(LogEntry::now).toList();
  }

  /** Forgets all requests. */
  public synchronized void clear() {
    entries.clear();
  }
}
