package org.cadenza.server.e2e.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.cadenza.server.e2e.WebhookReceiver;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which monitors are checked, for whom, and through what. */
class CheckOrderIT {

  private static final String ALL = Watching.PATH + "check/all";
  private final Product product = Product.shared();
  private final Api admin = FilledCatalog.ofShared();
  private final Api api = product.user("orderly", "user");
  private final Watching watching = new Watching(product);

  @AfterEach
  void tidyUp() {
    watching.close();
    watching.removeMonitors(api);
  }

  private long checked(boolean force) {
    Answer ordered = api.post(ALL, Map.of("force", force)).expect(202);
    watching.awaitJob(ordered.text("/job_id"));
    return ordered.number("/monitors_to_check");
  }

  @Test
  void allOfOnesMonitorsAreCheckedButForThoseThatJustWere() {
    long monitor = watching.monitor(api, Map.of());
    watching.post("Soldier Field", "Touch Of Grey");
    assertEquals(1, checked(false));
    assertEquals(1, watching.details(api, monitor).number("/monitor/stats/shows_found"));
    assertEquals(0, checked(false));
    assertEquals(1, checked(true));
    assertEquals(2, watching.details(api, monitor).number("/monitor/stats/check_count"));
    Rows.change(
        product,
        "UPDATE monitor SET last_check = last_check - INTERVAL 1 DAY WHERE id = ?",
        monitor);
    assertEquals(1, checked(false));
  }

  @Test
  void whoMayOnlyReadByNowIsToldOfShowsAndDownloadsNone() {
    long monitor = watching.monitor(api, Map.of("auto_download", true));
    Rows.change(product, "UPDATE user_account SET role = 'READONLY' WHERE username = 'orderly'");
    try {
      watching.post("Soldier Field", "Touch Of Grey");
      watching.check(admin);
      Answer found = watching.details(admin, monitor);
      assertEquals(1, found.number("/monitor/stats/alerts_sent"));
      assertEquals(0, found.number("/monitor/stats/auto_downloads"));
    } finally {
      Rows.change(product, "UPDATE user_account SET role = 'USER' WHERE username = 'orderly'");
    }
  }

  @Test
  void aCheckWhoseServerIsKilledGoesOnAtTheNextStart() {
    try (Product killed = Product.with(Map.of()).start();
        Watching there = new Watching(killed)) {
      Api owner = killed.admin();
      FilledCatalog.refresh(owner, Map.of());
      long monitor = there.monitor(owner, Map.of());
      there.post("Soldier Field", "Touch Of Grey");
      Product.upstream()
          .faults()
          .arm(Fault.of("/api.aspx", FaultKind.SLOW).times(1).amount(20_000));
      String job =
          owner.post(Watching.PATH + "check/artist/" + there.artist()).expect(202).text("/job_id");
      Eventually.holds(
          "the check is under way",
          () ->
              "RUNNING"
                  .equals(Rows.text(killed, "SELECT state FROM job WHERE public_id = ?", job)));
      killed.kill();
      Product.upstream().faults().clear();
      killed.start();
      there.awaitJob(job);
      Answer found = there.details(killed.signIn("admin"), monitor);
      assertEquals(1, found.number("/monitor/stats/shows_found"));
      assertEquals(1, found.number("/monitor/stats/alerts_sent"));
      assertEquals(1, found.number("/monitor/stats/check_count"));
    }
  }

  @Test
  void aJobThatFailsIsToldAsAnError() {
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      long hook =
          admin
              .post(
                  "/api/v1/webhooks",
                  Map.of("url", receiver.address().toString(), "events", List.of("system_error")))
              .expect(201)
              .number("/webhook_id");
      Product.upstream().faults().arm(Fault.of("/api.aspx", FaultKind.UNAVAILABLE).times(-1));
      String job =
          admin.post("/api/v1/catalog/refresh", Map.of("force", true)).expect(202).text("/job_id");
      watching.awaitJob(job);
      var told = receiver.await(1).get(0).json();
      assertEquals("job_failed", told.at("/data/error_type").asText());
      assertEquals(job, told.at("/data/details/job_id").asText());
      assertTrue(told.at("/data/error_message").asText().length() > 5, told::toString);
      admin.delete("/api/v1/webhooks/" + hook).expect(200);
    }
  }
}
