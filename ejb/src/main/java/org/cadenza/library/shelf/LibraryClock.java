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
import java.util.List;
import org.cadenza.events.wakeups.Bell;

/** Looks at folders in which something has changed. */
@Singleton
@Startup
@DependsOn("Attendance")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LibraryClock {

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
    List<FolderChanges.Changed> changed = changes.oldest();
    while (!changed.isEmpty()) {
      List<Path> present = roots.present();
      for (FolderChanges.Changed each : changed) {
        Path folder = roots.real(each.folder());
        if (present.stream().anyMatch(folder::startsWith)) {
          shelving.folder(folder, ScanOutcome.NOTHING, soFar -> {});
        }
        shelving.gone(folder, present, ScanOutcome.NOTHING);
        changes.forget(each);
      }
      changed = changes.oldest();
    }
  }

  @PreDestroy
  void stop() {
    bell.close();
  }
}
