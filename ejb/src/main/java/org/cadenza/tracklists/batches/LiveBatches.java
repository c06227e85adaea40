package org.cadenza.tracklists.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.cadenza.live.LiveEvent;
import org.cadenza.live.LiveSource;

/** Batches, for those who listen. */
@ApplicationScoped
public class LiveBatches implements LiveSource {

  /** What they are among all that is told. */
  public static final String KIND = "batch";

  @Inject BatchShelf shelf;

  @Override
  public List<LiveEvent> look(Instant since) {
    return shelf.lively(since, MOST).stream()
        .map(batch -> new LiveEvent(KIND, batch.id(), batch.ownerId(), BatchProgress.of(batch)))
        .toList();
  }
}
