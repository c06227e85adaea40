package org.cadenza.tracklists.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Seats for requests that wait for the site. It is asked one at a time, seconds apart, and who
 * finds no seat would wait for minutes.
 */
@ApplicationScoped
class WaitingRoom {

  private static final int SEATS = 8;
  private static final Duration LATER = Duration.ofMinutes(1);

  private final Semaphore seats = new Semaphore(SEATS);

  /** What is waited for. */
  @FunctionalInterface
  interface Wish {

    /** Waits; gives the text of a page. */
    String come() throws NoSetPage, InterruptedException;
  }

  /** What has come; a failure that may pass if there is no seat. */
  String waitFor(Wish wish) throws NoSetPage {
    if (!seats.tryAcquire()) {
      throw new NoSetPage(
          NoSetPage.Reason.AWAY, "Many are waiting for the site already", LATER, null);
    }
    try {
      return wish.come();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoSetPage(NoSetPage.Reason.AWAY, "The server is stopping", LATER, e);
    } finally {
      seats.release();
    }
  }
}
