package org.cadenza.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpstreamCallsTest {

  private static final int CALLERS = 4;

  private final UpstreamCalls calls =
      new UpstreamCalls(
          "The upstream",
          new Manners(CALLERS, Duration.ZERO, 0, Duration.ZERO, 2, Duration.ofMillis(300)));
  private final AtomicInteger made = new AtomicInteger();
  private final CountDownLatch answer = new CountDownLatch(1);
  private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

  @AfterEach
  void end() {
    callers.shutdownNow();
  }

  private Integer fail() throws UpstreamFailure {
    made.incrementAndGet();
    throw UpstreamFailure.passing("no", null, null);
  }

  private Integer answerLater() throws InterruptedException {
    made.incrementAndGet();
    answer.await();
    return 1;
  }

  private void openTheBreaker() throws InterruptedException {
    for (int i = 0; i < 2; i++) {
      assertThrows(UpstreamFailure.class, () -> calls.make(this::fail));
    }
    UpstreamFailure refused = assertThrows(UpstreamFailure.class, () -> calls.make(this::fail));
    assertTrue(refused.getMessage().contains("failed 2 times in a row"), refused::getMessage);
    assertEquals(2, made.get());
    TimeUnit.MILLISECONDS.sleep(350);
  }

  @Test
  void afterTheRestOneCallIsAProbeAndTheOthersWaitForItsEnd() throws Exception {
    openTheBreaker();
    List<Future<Integer>> all = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      all.add(callers.submit(() -> calls.make(this::answerLater)));
    }
    TimeUnit.MILLISECONDS.sleep(200);
    assertEquals(3, made.get());
    answer.countDown();
    for (Future<Integer> call : all) {
      assertEquals(1, call.get(10, TimeUnit.SECONDS));
    }
    assertEquals(2 + CALLERS, made.get());
  }

  @Test
  void aProbeThatFailsEndsTheOthersAtOnce() throws Exception {
    openTheBreaker();
    assertThrows(UpstreamFailure.class, () -> calls.make(this::fail));
    assertThrows(UpstreamFailure.class, () -> calls.make(this::fail));
    assertEquals(3, made.get());
  }

  @Test
  void aProbeThatIsInterruptedLeavesThePlaceToTheNext() throws Exception {
    openTheBreaker();
    Future<Integer> probe = callers.submit(() -> calls.make(this::answerLater));
    TimeUnit.MILLISECONDS.sleep(100);
    probe.cancel(true);
    answer.countDown();
    assertEquals(1, calls.make(this::answerLater));
  }

  @Test
  void callsBeginAtLeastThePauseApart() throws Exception {
    Duration pause = Duration.ofMillis(100);
    UpstreamCalls polite =
        new UpstreamCalls(
            "The upstream",
            new Manners(CALLERS, pause, 0, Duration.ZERO, 2, Duration.ofMillis(300)));
    long before = System.nanoTime();
    List<Future<Long>> begun = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      begun.add(callers.submit(() -> polite.make(System::nanoTime)));
    }
    List<Long> millis = new ArrayList<>();
    for (Future<Long> each : begun) {
      millis.add(TimeUnit.NANOSECONDS.toMillis(each.get(10, TimeUnit.SECONDS) - before));
    }
    Collections.sort(millis);
    for (int i = 0; i < CALLERS; i++) {
      int nth = i;
      assertTrue(millis.get(i) >= nth * pause.toMillis(), () -> nth + " begins at " + millis);
    }
  }
}
