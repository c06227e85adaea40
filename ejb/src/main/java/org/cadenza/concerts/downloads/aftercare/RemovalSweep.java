package org.cadenza.concerts.downloads.aftercare;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Ends removals that a crash or a disk that was away has interrupted. */
@Singleton
@Startup
@DependsOn("Schema")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemovalSweep {

  private static final System.Logger LOG = System.getLogger(RemovalSweep.class.getName());

  @Inject DownloadRemoval removal;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void sweep() {
    try {
      removal.sweep();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Removals are ended by a later sweep: {0}", e);
    }
  }
}
