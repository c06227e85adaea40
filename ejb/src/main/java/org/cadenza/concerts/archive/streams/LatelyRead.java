package org.cadenza.concerts.archive.streams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cadenza.concerts.archive.ArchiveCalls;
import org.cadenza.concerts.archive.ArchiveItem;
import org.cadenza.upstream.UpstreamFailure;

/** Items that were read a moment ago: the tracks of a show are asked for one after the other. */
@ApplicationScoped
public class LatelyRead {

  private static final int MOST = 8;

  /** A file that was damaged and mended has another checksum then. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  @Inject ArchiveCalls calls;
  @Inject Clock clock;

  private final Map<String, Read> items =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
          return size() > MOST;
        }
      };

  private record Read(ArchiveItem item, Instant at) {}

  /** An item, not older than a moment. */
  public ArchiveItem item(String identifier) throws UpstreamFailure, InterruptedException {
    Instant oldest = clock.instant().minus(MOMENT);
    synchronized (items) {
      Read known = items.get(identifier);
      if (known != null && known.at().isAfter(oldest)) {
        return known.item();
      }
    }
    ArchiveItem item = calls.item(identifier);
    synchronized (items) {
      items.remove(identifier);
      items.put(identifier, new Read(item, clock.instant()));
    }
    return item;
  }
}
