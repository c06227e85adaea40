package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Footprint;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.cadenza.server.sample.faults.Faults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Upstreams that take a request and do not get done with it, towards a product of short waits. */
@Tag("micro")
class BadPeersIT {

  private static final String REFRESH = "/api/v1/catalog/refresh";
  private static final int DOWNLOADS = 12;
  // 64 MiB are four answers of the longest kind that is taken.
  private static final long MOST_HEAP_MIB = 64;
  private static final int MOST_THREADS = 40;

  private static Product product;
  private static Collector admin;
  private final Faults faults = Product.upstream().faults();

  @BeforeAll
  static void start() {
    product =
        Product.with(
                Map.of(
                    "CADENZA_NUGS_READ_SECONDS", "1",
                    "CADENZA_NUGS_ANSWER_SECONDS", "3",
                    "CADENZA_NUGS_RETRIES", "1",
                    "CADENZA_DOWNLOADS_STALL_SECONDS", "2"))
            .start();
    FilledCatalog.refresh(product.admin(), Map.of("force", true));
    admin = Collector.of(product);
  }

  @AfterEach
  void mend() {
    faults.clear();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void aCatalogThatSaysNothingFailsTheJobInWords() {
    faults.arm(Fault.of("/api.aspx", FaultKind.HANG).times(-1));
    String words = refreshInVain();
    assertTrue(words.contains("did not answer within 1 s"), words);
  }

  @Test
  void aCatalogThatDripsFailsTheJobInWords() {
    faults.arm(Fault.of("/api.aspx", FaultKind.SLOW).times(-1).amount(20));
    String words = refreshInVain();
    assertTrue(words.contains("was not whole within 3 s"), words);
  }

  @Test
  void aCanceledRefreshLetsGoOfAnUpstreamThatDrips() {
    faults.arm(Fault.of("/api.aspx", FaultKind.SLOW).times(-1).amount(20));
    String job = admin.api().post(REFRESH, Map.of("force", true)).expect(202).text("/job_id");
    admin.api().delete(REFRESH + "/" + job).expect(200);
    faults.clear();
    FilledCatalog.refresh(admin.api(), Map.of("force", true));
  }

  @Test
  void filesThatSayNothingOrDripAreTriedAgain() {
    faults.arm(Fault.of("/audio", FaultKind.HANG).after(1));
    faults.arm(Fault.of("/audio", FaultKind.SLOW).amount(20));
    JsonNode download = admin.complete(admin.queue("FLAC"));
    assertEquals(2, download.path("retry_count").intValue());
  }

  @Test
  void noneHoldsMoreThanItsShareOfThreadsAndMemory() throws InterruptedException {
    Footprint before = Footprint.of(product);
    faults.arm(Fault.of("/audio", FaultKind.HANG).times(DOWNLOADS));
    faults.arm(Fault.of("/audio", FaultKind.HUGE).times(DOWNLOADS).amount(100_000_000));
    List<Long> downloads = new ArrayList<>();
    for (int i = 0; i < DOWNLOADS; i++) {
      downloads.add(admin.queue("FLAC"));
    }
    int threads = before.threads();
    long heap = before.heapMiB();
    for (Fault fault :
        List.of(
            Fault.of("/api.aspx", FaultKind.HUGE).amount(100_000_000),
            Fault.of("/api.aspx", FaultKind.HANG),
            Fault.of("/api.aspx", FaultKind.SLOW).amount(20))) {
      faults.arm(fault.times(10));
      admin.api().post(REFRESH, Map.of("force", true));
      for (int i = 0; i < 4; i++) {
        Footprint during = Footprint.of(product);
        threads = Math.max(threads, during.threads());
        heap = Math.max(heap, during.heapMiB());
        TimeUnit.MILLISECONDS.sleep(700);
      }
    }
    faults.clear();
    String figures =
        "%d bad peers: threads %d, at most %d; heap %d MiB, at most %d MiB"
            .formatted(3 * DOWNLOADS, before.threads(), threads, before.heapMiB(), heap);
    System.getLogger(BadPeersIT.class.getName()).log(System.Logger.Level.INFO, figures);
    assertTrue(threads - before.threads() <= MOST_THREADS, figures);
    assertTrue(heap - before.heapMiB() <= MOST_HEAP_MIB, figures);
    downloads.forEach(admin::complete);
  }

  private static String refreshInVain() {
    Api api = admin.api();
    String job =
        Eventually.get(
                "a refresh",
                () -> api.post(REFRESH, Map.of("force", true)),
                answer -> answer.status() == 202)
            .text("/job_id");
    return FilledCatalog.over(api, job, "failed").text("/job/error");
  }
}
