package org.cadenza.persistence;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the connections to the database that this server holds, whoever pools them. */
public final class Connections {

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

  /** Just now, idle ones in the pool included. */
  public static long open() {
    return OPENED.get() - CLOSED.get();
  }

  /** How many there may be at once. */
  public static long most() {
    return Schema.MOST_CONNECTIONS;
  }
}
