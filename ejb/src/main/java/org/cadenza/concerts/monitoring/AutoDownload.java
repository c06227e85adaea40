package org.cadenza.concerts.monitoring;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.cadenza.concerts.downloads.Rendition;
import org.cadenza.concerts.downloads.queue.DownloadQueue;
import org.cadenza.concerts.downloads.queue.Wish;
import org.cadenza.problems.Problem;

/** Queues what monitors have found, each show in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AutoDownload {

  private static final System.Logger LOG = System.getLogger(AutoDownload.class.getName());

  @Inject DownloadQueue queue;

  /**
   * Queues a show for somebody; false if that need not or cannot be. A problem if it cannot just
   * now: then it is to be tried again.
   */
  public boolean queue(long userId, long containerId, Rendition rendition) {
    try {
      queue.add(userId, new Wish(containerId, rendition, null));
      return true;
    } catch (Problem e) {
      if (e.kind() == Problem.Kind.UNAVAILABLE) {
        throw e;
      }
      LOG.log(
          System.Logger.Level.INFO,
          "Container {0} is not downloaded by itself: {1}",
          Long.toString(containerId),
          e.getMessage());
      return false;
    }
  }
}
