package org.cadenza.transfers;

import java.time.Duration;

/**
 * One way to end a running transfer from another thread.
 *
 * <p>There are two wishes because they leave different things behind: a cancelled transfer is not
 * wanted any more and removes its partial file, a paused one keeps it so that a later run goes on
 * where it stopped (a server that shuts down, a lost lease).
 */
public final class StopSignal {

  private enum Wish {
    NONE,
    PAUSE,
    CANCEL
  }

  private Wish wish = Wish.NONE;

  /** Ends the transfer and removes what it has fetched; stronger than {@link #pause()}. */
  public synchronized void cancel() {
    wish = Wish.CANCEL;
    notifyAll();
  }

  /** Ends the transfer and keeps what it has fetched; does nothing once cancelled. */
  public synchronized void pause() {
    if (wish == Wish.NONE) {
      wish = Wish.PAUSE;
    }
    notifyAll();
  }

  /** Whether either wish was made. */
  public synchronized boolean isStopped() {
    return wish != Wish.NONE;
  }

  /**
   * Throws if the transfer is to end.
   *
   * @throws TransferFailed.Cancelled after {@link #cancel()}
   * @throws TransferFailed.Paused after {@link #pause()}
   */
  public synchronized void check() throws TransferFailed {
    if (wish == Wish.CANCEL) {
      throw new TransferFailed.Cancelled();
    }
    if (wish == Wish.PAUSE) {
      throw new TransferFailed.Paused();
    }
  }

  /**
   * Waits until the transfer is to end, at most for the given time.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public synchronized void await(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    for (long left = atMost.toNanos();
        left > 0 && wish == Wish.NONE;
        left = end - System.nanoTime()) {
      // Rounded up, since wait(0) would wait for ever.
      wait(left / 1_000_000 + 1);
    }
  }
}
