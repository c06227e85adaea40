package org.cadenza.persistence;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the connections to the database that this server holds, whoever pools them. */
final class Connections {

  private static final AtomicLong OPENED = new AtomicLong();
  private static final AtomicLong CLOSED = new AtomicLong();

  private Connections() {}

  static void opened() {
    OPENED.incrementAndGet();
  }

  static void closed() {
    CLOSED.incrementAndGet();
  }

  /** Since the start. */
  static long everOpened() {
    return OPENED.get();
  }

  static long open() {
    return OPENED.get() - CLOSED.get();
  }
}
