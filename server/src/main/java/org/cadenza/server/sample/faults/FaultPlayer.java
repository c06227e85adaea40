package org.cadenza.server.sample.faults;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.cadenza.server.sample.http.Outlet;
import org.cadenza.server.sample.http.Reply;

/** Plays a fault instead of, or with, the true answer. */
public final class FaultPlayer {
  private static final String PAGE =
      "<!doctype html><html><head><title>Sign in</title></head>"
          + "<body><h1>Please sign in to continue</h1></body></html>";
  private static final byte[] FILLER = new byte[1 << 16];

  static {
    Arrays.fill(FILLER, (byte) ' ');
    FILLER[0] = '[';
  }

  private final Faults faults;
  private final LongSupplier pace;
  private final Semaphore mayHang;

  /**
   * A player of these faults.
   *
   * @param pace bytes a second of audio that no {@code slow} fault concerns
   * @param mostHanging requests that may hang at once; further ones are cut at once, so that
   *     threads remain to clear the faults
   */
  public FaultPlayer(Faults faults, LongSupplier pace, int mostHanging) {
    this.faults = faults;
    this.pace = pace;
    this.mayHang = new Semaphore(mostHanging);
  }

  /**
   * Plays the fault.
   *
   * @param truth makes the true answer; not called for faults that do not need it
   * @throws IOException also where the fault is that the connection breaks
   */
  public void play(Fault fault, Supplier<Reply> truth, Outlet outlet) throws IOException {
    switch (fault.kind()) {
      case TOO_MANY_REQUESTS -> outlet.send(retryLater(429, fault), () -> 0);
      case UNAVAILABLE -> outlet.send(retryLater(503, fault), () -> 0);
      case HTML -> outlet.send(page(200, Map.of("Content-Type", "text/html")), () -> 0);
      case SLOW -> outlet.send(truth.get(), fault::amount);
      case CUT_SHORT -> outlet.sendCut(truth.get(), bytes(fault));
      case HANG -> hang(fault);
      case TRUNCATED_JSON -> sendShortened(truth.get(), fault.amount(), outlet);
      case HUGE -> outlet.flood("application/json", FILLER, fault.amount());
      case WRONG_LENGTH -> {
        Reply whole = truth.get();
        outlet.send(whole.shortenedTo(whole.length() - bytes(fault)), paceOf(whole));
      }
      case CORRUPT -> {
        Reply damaged = truth.get().damaged();
        outlet.send(damaged, paceOf(damaged));
      }
      case OTHER_VERSION -> {
        Reply other =
            truth
                .get()
                .with("ETag", "\"another-version\"")
                .with("Last-Modified", "Sat, 01 Jan 2000 00:00:00 GMT");
        outlet.send(other, paceOf(other));
      }
      case REDIRECT -> outlet.send(page(302, Map.of("Location", fault.location())), () -> 0);
    }
  }

  private static int bytes(Fault fault) {
    return (int) Math.min(fault.amount(), Integer.MAX_VALUE);
  }

  private LongSupplier paceOf(Reply reply) {
    return reply.paced() ? pace : () -> 0;
  }

  private void sendShortened(Reply whole, long bytes, Outlet outlet) throws IOException {
    int kept = bytes == 0 ? whole.length() / 2 : (int) Math.min(bytes, whole.length());
    outlet.send(whole.shortenedTo(kept), paceOf(whole));
  }

  private static Reply retryLater(int status, Fault fault) {
    return page(
        status,
        fault.amount() == 0 ? Map.of() : Map.of("Retry-After", Long.toString(fault.amount())));
  }

  private static Reply page(int status, Map<String, String> headers) {
    return Reply.of(status, headers, PAGE.getBytes(StandardCharsets.UTF_8));
  }

  private void hang(Fault fault) throws InterruptedIOException {
    if (!mayHang.tryAcquire()) {
      return;
    }
    try {
      faults.awaitCleared(fault.amount());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the sample is closing");
    } finally {
      mayHang.release();
    }
  }
}
