package org.cadenza.concerts.downloads.fetching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cadenza.concerts.downloads.Tally;

/** Writes nothing down and tells what it was told. */
class TestLedger extends FetchLedger {

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private volatile boolean lost;

  /** From now on somebody else has the downloads. */
  void lose() {
    lost = true;
  }

  /** The next things that it was told, or fewer if ten seconds pass without any. */
  List<String> next(int number) throws InterruptedException {
    List<String> next = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String word = heard.poll(10, TimeUnit.SECONDS);
      if (word != null) {
        next.add(word);
      }
    }
    return next;
  }

  @Override
  public Verdict fail(FetchOrder order, String message, Tally tally, Runnable removal) {
    if (lost) {
      hear("lost", order);
      return Verdict.LOST;
    }
    removal.run();
    return hear("failed", order);
  }

  @Override
  public Verdict block(FetchOrder order, String reason, Duration wait, Tally tally) {
    return hear("blocked", order);
  }

  @Override
  public void release(FetchOrder order, Tally tally) {
    hear("released", order);
  }

  private Verdict hear(String word, FetchOrder order) {
    heard.add(word + " " + order.id());
    return Verdict.DONE;
  }
}
