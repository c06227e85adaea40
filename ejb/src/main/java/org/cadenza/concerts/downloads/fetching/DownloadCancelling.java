package org.cadenza.concerts.downloads.fetching;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;

/** Cancels downloads, wherever they are worked on. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DownloadCancelling {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long LOOK_UP_MILLIS = 50;

  @Inject CancelRequests requests;
  @Inject FetchCrew crew;

  /** Returns when the download is cancelled and nothing of it is left on the disk. */
  public void cancel(Caller caller, long id) {
    if (!requests.request(caller, id)) {
      // Where it runs on another node, that one looks at the row every second.
      crew.cancel(id);
      await(id);
    }
  }

  private void await(long id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (requests.isOpen(id)) {
      if (System.nanoTime() - end > 0) {
        throw Problem.unavailable("The download is being canceled, which takes long", 5);
      }
      try {
        Thread.sleep(LOOK_UP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Problem.unavailable("The server is stopping", 30);
      }
    }
  }
}
