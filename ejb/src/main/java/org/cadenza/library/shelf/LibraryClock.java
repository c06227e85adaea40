package org.cadenza.library.shelf;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.cadenza.events.wakeups.Bell;

/** Looks at folders in which something has changed. */
@Singleton
@Startup
@DependsOn("Attendance")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LibraryClock {

  private static final System.Logger LOG = System.getLogger(LibraryClock.class.getName());
  private static final Duration PERIOD = Duration.ofSeconds(5);

  @Resource ManagedThreadFactory threads;
  @Inject FolderChanges changes;
  @Inject LibraryRoots roots;
  @Inject Shelving shelving;
  private Bell bell;

  @PostConstruct
  void start() {
    bell = new Bell("Looking at changed folders", threads, this::look);
    bell.ringEvery(PERIOD);
  }

  private void look() {
    Roots now = roots.look();
    for (FolderChanges.Changed each : changes.oldest()) {
      try {
        if (look(roots.real(Path.of(each.folder())), now)) {
          changes.forget(each);
        } else {
          changes.putOff(each);
        }
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, each.folder() + " is looked at later", e);
        changes.putOff(each);
      }
    }
  }

  /** False if its root is absent. */
  private boolean look(Path folder, Roots now) {
    if (now.mayHold(folder)) {
      return false;
    } else if (now.hold(folder)) {
      shelving.folder(folder, ScanOutcome.NOTHING, soFar -> {});
    }
    shelving.gone(folder, now, ScanOutcome.NOTHING);
    return true;
  }

  @PreDestroy
  void stop() {
    bell.close();
  }
}
