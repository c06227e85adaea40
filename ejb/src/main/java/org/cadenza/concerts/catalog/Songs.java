package org.cadenza.concerts.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.cadenza.concerts.catalog.census.Census;

/** Songs, as far as shows are found by them. */
@ApplicationScoped
public class Songs {

  /** How long somebody waits who looks for a song right after a large refresh. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Inject SongRows rows;
  @Inject Census census;

  /** Brings the index up to date, until somebody says that there are better things to do. */
  public void bringUpToDate(BooleanSupplier enough) {
    census.bringUpToDate(enough);
    boolean isDue = true;
    while (isDue && !enough.getAsBoolean()) {
      isDue = rows.indexSome();
    }
  }

  /** The same within two seconds; what is not reached by then is not found yet. */
  void bringUpToDate() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    bringUpToDate(() -> System.nanoTime() - end > 0);
  }
}
