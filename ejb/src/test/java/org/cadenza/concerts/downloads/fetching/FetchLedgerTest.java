package org.cadenza.concerts.downloads.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadenza.concerts.catalog.Show;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.events.EventName;
import org.cadenza.events.Events;
import org.cadenza.settings.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchLedgerTest {

  private static final String US = "here/1";

  private final FetchOrder order = Orders.of(Orders.track(1, 1, null));
  private final Download download =
      new Download(
          new KnownShow(), 1, order.rendition(), order.folder(), 1, 1, null, Instant.EPOCH);
  private final AtomicInteger removed = new AtomicInteger();
  private final FetchLedger ledger = new FetchLedger();

  // No container is here to inject anything.
  @SuppressWarnings("UnnecessaryAssignment")
  @BeforeEach
  void open() {
    ledger.clock = Clock.systemUTC();
    ledger.node = new Here();
    ledger.events = new NobodyListens();
    ledger.entities =
        (EntityManager)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> download);
  }

  @Test
  void theFilesOfADownloadThatSomebodyElseHasAreNotRemoved() {
    download.start("there/1", Instant.now());
    assertEquals(FetchLedger.Verdict.LOST, fail());
    assertEquals(FetchLedger.Verdict.LOST, cancel());
    assertEquals(0, removed.get());
    assertEquals(DownloadState.IN_PROGRESS, download.state());
  }

  @Test
  void theFilesOfOurDownloadAreRemovedWhenItFails() {
    download.start(US, Instant.now());
    assertEquals(FetchLedger.Verdict.DONE, fail());
    assertEquals(1, removed.get());
    assertEquals(DownloadState.FAILED, download.state());
  }

  @Test
  void aDownloadThatIsToBeCancelledDoesNotFailBefore() {
    download.start(US, Instant.now());
    download.requestCancel(Instant.now());
    assertEquals(FetchLedger.Verdict.CANCEL, fail());
    assertEquals(0, removed.get());
    assertEquals(FetchLedger.Verdict.DONE, cancel());
    assertEquals(1, removed.get());
    assertEquals(DownloadState.CANCELLED, download.state());
  }

  private FetchLedger.Verdict fail() {
    return ledger.fail(order, "It does not work.", order.tally(), this::remove);
  }

  private FetchLedger.Verdict cancel() {
    return ledger.cancel(order, order.tally(), this::remove);
  }

  private void remove() {
    assertFalse(download.state().hasEnded(), "the row must not tell of it before it is done");
    removed.incrementAndGet();
  }

  private static final class KnownShow extends Show {

    KnownShow() {
      super("nugs", 77, Instant.EPOCH);
    }

    @Override
    public Long id() {
      return 1L;
    }
  }

  private static final class Here extends Node {

    @Override
    public String owner() {
      return US;
    }
  }

  private static final class NobodyListens extends Events {

    @Override
    public void announce(EventName name, Object data) {}
  }
}
