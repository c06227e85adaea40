package org.cadenza.server.launch;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Starts the embedded database again when its process ends by itself: MariaDB gives up where it can
 * write no more, as on a full disk, and nobody else looks after ours.
 */
final class DatabaseWatch {

  private static final System.Logger LOG = System.getLogger(DatabaseWatch.class.getName());
  private static final long PAUSE_SECONDS = 5;

  private final EmbeddedDatabase database;
  private volatile boolean over;

  DatabaseWatch(EmbeddedDatabase database) {
    this.database = database;
    Thread thread = new Thread(this::watch, "watch-database");
    thread.setDaemon(true);
    thread.start();
  }

  /** Lets it end. It does not start any more when this returns. */
  synchronized void end() {
    over = true;
  }

  private void watch() {
    try {
      while (!over) {
        Optional<ProcessHandle> process = database.process();
        process.map(ProcessHandle::onExit).ifPresent(CompletableFuture::join);
        if (!over) {
          LOG.log(System.Logger.Level.ERROR, "The database has ended by itself; it starts again");
          startAgain();
          TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void startAgain() {
    try {
      if (!over) {
        database.startAgain();
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The database does not start: {0}", e.getMessage());
    }
  }
}
