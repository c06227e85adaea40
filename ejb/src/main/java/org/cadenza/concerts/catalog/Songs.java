package org.cadenza.concerts.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.cadenza.concerts.catalog.census.Census;

/** Songs, as far as shows are found by them. */
@ApplicationScoped
public class Songs {

  private static final System.Logger LOG = System.getLogger(Songs.class.getName());

  /** How long somebody waits who looks for a song right after a large refresh. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final long GLANCE_MILLIS = 50;

  @Inject SongRows rows;
  @Inject Census census;

  /** One at a time does it on this server, and who waits for him holds no connection. */
  private final ReentrantLock turn = new ReentrantLock();

  /** Brings the index up to date, until somebody says that there are better things to do. */
  public void bringUpToDate(BooleanSupplier enough) {
    turn.lock();
    try {
      work(enough);
    } finally {
      turn.unlock();
    }
  }

  private void work(BooleanSupplier enough) {
    census.bringUpToDate(enough);
    boolean isDue = true;
    while (isDue && !enough.getAsBoolean()) {
      isDue = rows.indexSome();
    }
  }

  /**
   * The same within two seconds; what is not reached by then, or cannot be written just now, is not
   * found yet.
   */
  void bringUpToDate() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    BooleanSupplier enough = () -> System.nanoTime() - end > 0;
    try {
      if (turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          work(enough);
          // Another server may be at the last of it.
          while (rows.isAnyDue() && !enough.getAsBoolean()) {
            Thread.sleep(GLANCE_MILLIS);
            work(enough);
          }
        } finally {
          turn.unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Songs cannot be brought up to date", e);
    }
  }
}
