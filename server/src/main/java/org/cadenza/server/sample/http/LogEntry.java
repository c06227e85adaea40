package org.cadenza.server.sample.http;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A request being answered; its line in the log changes until the answer has ended. */
public final class LogEntry {
  private final LoggedRequest arrived;
  private final AtomicInteger status = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  LogEntry(LoggedRequest arrived) {
    this.arrived = arrived;
  }

  /** Notes the status, to be called before it is sent. */
  public void status(int sent) {
    status.set(sent);
  }

  /** Adds to the bytes sent. */
  public void sent(long more) {
    bytes.addAndGet(more);
  }

  LoggedRequest now() {
    return new LoggedRequest(
        arrived.method(),
        arrived.target(),
        arrived.range(),
        status.get(),
        bytes.get(),
        arrived.at());
  }
}
