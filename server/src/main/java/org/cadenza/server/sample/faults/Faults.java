package org.cadenza.server.sample.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The faults still to be played, oldest first; a request takes one at most. */
public final class Faults {
  private final List<Fault> armed = new ArrayList<>();
  private CountDownLatch cleared = new CountDownLatch(1);

  /** Adds a fault behind those already armed. */
  public synchronized void arm(Fault fault) {
    armed.add(fault);
  }

  /** The faults left, with what is left of their {@code times} and {@code after}. */
  public synchronized List<Fault> armed() {
    return List.copyOf(armed);
  }

  /** Disarms all faults and cuts the requests that hang. */
  public synchronized void clear() {
    armed.clear();
    cleared.countDown();
    cleared = new CountDownLatch(1);
  }

  /** The fault that strikes a request of this path and query, used up by one. */
  public synchronized Optional<Fault> strike(String target) {
    for (int i = 0; i < armed.size(); i++) {
      Fault fault = armed.get(i);
      if (!target.startsWith(fault.path())) {
        continue;
      }
      if (fault.after() > 0) {
        armed.set(i, fault.after(fault.after() - 1));
        return Optional.empty();
      }
      if (fault.times() == 1) {
        armed.remove(i);
      } else if (fault.times() > 1) {
        armed.set(i, fault.times(fault.times() - 1));
      }
      return Optional.of(fault);
    }
    return Optional.empty();
  }

  /** Waits until the faults are cleared, this many seconds at most. */
  void awaitCleared(long seconds) throws InterruptedException {
    CountDownLatch latch;
    synchronized (this) {
      latch = cleared;
    }
    // Either way the request is over: whether in time does not matter.
    boolean ignored = latch.await(seconds, TimeUnit.SECONDS);
  }
}
