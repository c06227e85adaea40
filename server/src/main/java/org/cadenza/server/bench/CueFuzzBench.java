package org.cadenza.server.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.sample.sheets.SpoiledSheets;
import org.cadenza.tracklists.cue.reading.SheetReader;
import org.cadenza.tracklists.cue.reading.UnreadableSheet;

/**
 * A million spoiled sheets, always the same, on all cores: each is read or refused, and none takes
 * long once the compiler has seen its kind.
 */
final class CueFuzzBench implements Benchmark {

  private static final int SHEETS = 1_000_000;
  private static final int WARM_UP = 20_000;
  private static final long LONGEST_NANOS = Duration.ofMillis(50).toNanos();
  private static final int TRIES = 10;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** What came of some of them. */
  private static final class Tally {
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong slow = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
  }

  @Override
  public void run(Surroundings surroundings) throws InterruptedException {
    int sheets = surroundings.sizeOr(SHEETS);
    Figures out = surroundings.out();
    out.title(String.format("cue-fuzz: %,d spoiled sheets of at most 1 MiB", sheets));
    inParts(Math.min(sheets, WARM_UP), new Tally());
    Tally tally = new Tally();
    inParts(sheets, tally);
    out.fact("read     %,10d", tally.read.get());
    out.fact("refused  %,10d", tally.refused.get());
    out.fact("the longest took %.1f ms of CPU time", tally.longest.get() / 1e6);
    out.holds("none fails but by the error that is documented", tally.failed.get() == 0);
    out.holds("none takes 50 ms of CPU time", tally.slow.get() == 0);
  }

  private void inParts(int sheets, Tally tally) throws InterruptedException {
    int parts = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(parts);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        int first = part;
        all.add(
            executor.submit(
                () -> {
                  for (int seed = first; seed < sheets; seed += parts) {
                    read(seed, tally);
                  }
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new StepFailed("the sheets cannot be read: " + e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  private void read(int seed, Tally tally) {
    byte[] bytes = SpoiledSheets.of(seed);
    long took = Long.MAX_VALUE;
    // What the machine does meanwhile is no time of the sheet's: one that takes long always does.
    for (int i = 0; i < TRIES && took >= LONGEST_NANOS; i++) {
      took = Math.min(took, once(bytes, seed, i == 0 ? tally : new Tally()));
    }
    long shortest = took;
    tally.longest.accumulateAndGet(shortest, Math::max);
    if (shortest >= LONGEST_NANOS) {
      tally.slow.incrementAndGet();
    }
  }

  private long once(byte[] bytes, int seed, Tally tally) {
    long begin = threads.getCurrentThreadCpuTime();
    try {
      SheetReader.read(bytes);
      tally.read.incrementAndGet();
    } catch (UnreadableSheet e) {
      tally.refused.incrementAndGet();
    } catch (RuntimeException e) {
      System.err.println("cadenza: sheet " + seed + ": " + e);
      tally.failed.incrementAndGet();
    }
    return threads.getCurrentThreadCpuTime() - begin;
  }
}
