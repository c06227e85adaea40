package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.cadenza.events.webhooks.delivery.SignatureVerifier;
import org.cadenza.events.webhooks.delivery.WebhookSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A start over a home that another release has left. */
class UpgradeIT {

  private static final String DOWNLOADS = "/api/v1/downloads/";
  private static final String TRENDS = "/api/v1/analytics/trends/downloads?period=";

  private OwnMariaDb database;

  @BeforeEach
  void start() {
    database = OwnMariaDb.start();
    OlderHome.fill(database);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void whatTheFirstReleaseLeftIsTakenOver() {
    // As a server that was killed leaves it.
    OlderHome.change(
        database,
        "UPDATE download SET state = 'IN_PROGRESS', lease_owner = 'gone/1',"
            + " lease_until = '2026-01-01', downloaded_at = NULL, file_size = NULL WHERE id = 2");
    try (WebhookReceiver receiver = WebhookReceiver.start();
        Product product = Product.with(database.settings())) {
      OlderHome.copyTo(product.home());
      OlderHome.change(
          database, "UPDATE webhook SET url = '" + receiver.address() + "' WHERE id = 1");
      product.start();

      Api admin = product.signIn("admin");
      Api collector = product.signIn("collector");
      assertEquals("user", collector.get("/api/v1/auth/verify").expect(200).text("/user/role"));
      Answer found = admin.get("/api/v1/catalog/shows/search", "venue", "matrix").expect(200);
      assertEquals(10015, found.number("/shows/0/container_id"));
      assertEquals(
          "completed",
          admin.get("/api/v1/catalog/refresh/jobs").expect(200).text("/jobs/0/status"));

      assertEquals("completed", status(admin, 1));
      String job = admin.post(DOWNLOADS + "1/verify").expect(202).text("/job_id");
      JsonNode verified =
          Eventually.get(
              "the older files are verified",
              () -> admin.get(DOWNLOADS + "1/verify/" + job).expect(200).at("/job"),
              each -> each.path("status").asText().equals("completed"));
      assertTrue(verified.at("/result/damaged").isEmpty(), verified::toString);
      Eventually.holds("what was under way goes on", () -> status(admin, 2).equals("completed"));
      admin.post(DOWNLOADS + "3/retry").expect(202);
      Eventually.holds("what was cancelled works", () -> status(admin, 3).equals("completed"));

      Eventually.holds(
          "the older webhook hears of it, signed with its older secret",
          () -> !receiver.received("download_complete").isEmpty());
      receiver.received("download_complete").forEach(UpgradeIT::assertSigned);
    }
  }

  private static void assertSigned(WebhookReceiver.Received received) {
    SignatureVerifier verifier =
        new SignatureVerifier(WebhookSecret.of("a secret of the older home"), Clock.systemUTC());
    assertTrue(verifier.acceptsPlain(received.header("X-Nugs-Signature"), received.bytes()));
  }

  private static String status(Api admin, long id) {
    return admin.get(DOWNLOADS + id).expect(200).text("/download/status");
  }

  @Test
  void sumsThatAReleaseDidNotHaveAreMadeOfThoseThatItHad() {
    try (Product product = Product.with(database.settings())) {
      OlderHome.copyTo(product.home());
      product.start();
      product.admin().post(DOWNLOADS + "3/retry").expect(202);
      Eventually.holds(
          "something is downloaded now", () -> status(product.admin(), 3).equals("completed"));
      Answer trends = months(product.admin());
      List<String> months = trends.all("/trends", "downloads");
      assertNotEquals("0", months.get(months.size() - 1), trends::toString);
      String before = trends.body().toString();
      String days = days(product.admin());
      product.stop();
      // As version 15 left it.
      OlderHome.change(database, "DELETE FROM download_tally WHERE topic = 'ALL'");
      OlderHome.change(database, "DROP TABLE download_day");
      OlderHome.change(database, "ALTER TABLE schedule DROP COLUMN cancel_count");
      OlderHome.change(
          database, "DELETE FROM flyway_schema_history WHERE CAST(version AS INT) > 15");
      product.start();
      Api admin = product.signIn("admin");
      assertEquals(before, months(admin).body().toString());
      assertEquals(days, days(admin));
    }
  }

  private static Answer months(Api admin) {
    return admin.get(TRENDS + "month&range=last_year").expect(200);
  }

  private static String days(Api admin) {
    return admin.get(TRENDS + "day&range=last_30_days").expect(200).body().toString();
  }

  @Test
  @Tag("micro") // The words are the launcher's; a full server has them in its log.
  void aHomeOfALaterReleaseIsRefusedAndNotTouched() {
    OlderHome.change(
        database,
        "INSERT INTO flyway_schema_history VALUES (99, '999', 'to come', 'SQL', 'V999__x.sql',"
            + " 1, 'cadenza', NOW(), 1, 1)");
    String before = OlderHome.print(database);
    try (Product product = Product.with(database.settings())) {
      ServerProcess.Ended ended = product.startInVain();
      assertEquals(1, ended.status(), ended::output);
      assertEquals(
          "cadenza: The database is of a newer Cadenza: its tables are of version 999, which this"
              + " one does not know; nothing was changed\n",
          ended.output());
    }
    assertEquals(before, OlderHome.print(database));
  }
}
