package org.cadenza.server.e2e.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.cadenza.server.sample.SampleUpstream;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs of every type, for admins. */
class JobsIT {

  private static final String PATH = "/api/v1/admin/jobs";
  private static final String REFRESH = "/api/v1/catalog/refresh";
  private final SampleUpstream upstream = Product.upstream();
  private final Api admin = FilledCatalog.ofShared();

  @AfterEach
  void mend() {
    upstream.faults().clear();
  }

  @Test
  void aJobIsToldWithItsLogAndItsErrorsOneByOne() {
    String id = FilledCatalog.refresh(admin, Map.of("force", true)).text("/job/id");
    Answer job = admin.get(PATH + "/" + id).expect(200);
    assertEquals("catalog_refresh", job.text("/job/type"));
    assertEquals("completed", job.text("/job/status"));
    assertTrue(job.at("/job/result/errors").isArray());
    assertEquals("Started catalog refresh", job.text("/job/logs/0/message"));
    assertEquals("info", job.text("/job/logs/0/level"));
    assertEquals(job.text("/job/message"), job.text("/job/logs/1/message"));
  }

  @Test
  void theListCanBeLimitedByTypeAndState() {
    FilledCatalog.refresh(admin, Map.of());
    Answer all = admin.get(PATH, "type", "catalog_refresh", "limit", 1).expect(200);
    assertEquals(1, all.at("/jobs").size());
    assertEquals(
        List.of("completed"),
        admin.get(PATH, "status", "completed", "limit", 1).all("/jobs", "status"));
    admin.get(PATH, "type", "gardening").expectInvalid("type");
    admin.get(PATH, "status", "asleep").expectInvalid("status");
    admin.get(PATH, "limit", 0).expectInvalid("limit");
  }

  @Test
  void aCanceledJobCanBeTriedAgainAndACompletedOneCannot() {
    upstream.faults().arm(Fault.of("/api.aspx", FaultKind.SLOW).times(-1).amount(20_000));
    String id = admin.post(REFRESH, Map.of("force", true)).expect(202).text("/job_id");
    admin.post(PATH + "/" + id + "/retry").expectError(409, "CONFLICT");
    assertEquals(
        "Job canceled successfully", admin.delete(PATH + "/" + id).expect(200).text("/message"));
    admin.delete(PATH + "/" + id).expectError(409, "CONFLICT");
    upstream.faults().clear();
    String again = admin.post(PATH + "/" + id + "/retry").expect(202).text("/job_id");
    assertNotEquals(id, again);
    FilledCatalog.over(admin, again, "completed");
    admin.post(PATH + "/" + again + "/retry").expectError(409, "CONFLICT");
    assertEquals("canceled", admin.get(PATH + "/" + id).text("/job/status"));
  }

  @Test
  void aDownloadIsAJobAmongJobsAndIsCanceledAndTriedAgainAsOne() {
    upstream.pace().set(20_000);
    try {
      long id = FilledCatalog.queue(admin, "1990-01-01");
      String job = admin.get("/api/v1/downloads/" + id).text("/download/job_id");
      assertTrue(admin.get(PATH, "limit", 500).all("/jobs", "id").contains(job));
      assertTrue(admin.get(PATH, "type", "download").all("/jobs", "id").contains(job));
      Answer told = admin.get(PATH + "/" + job).expect(200);
      assertEquals("download", told.text("/job/type"));
      assertEquals("Queued as download " + id, told.text("/job/logs/0/message"));
      admin.post(PATH + "/" + job + "/retry").expectError(409, "CONFLICT");
      admin.delete(PATH + "/" + job).expect(200);
      assertEquals("cancelled", admin.get("/api/v1/downloads/" + id).text("/download/status"));
      assertEquals("canceled", admin.get(PATH + "/" + job).text("/job/status"));
      admin.delete(PATH + "/" + job).expectError(409, "CONFLICT");
      upstream.pace().set(0);
      assertEquals(job, admin.post(PATH + "/" + job + "/retry").expect(202).text("/job_id"));
      Answer done =
          Eventually.get(
              "the download is over",
              () -> admin.get(PATH + "/" + job).expect(200),
              answer -> answer.text("/job/status").equals("completed"));
      assertEquals(id, done.number("/job/result/download_id"));
      assertEquals(100, done.number("/job/progress"));
      assertTrue(
          admin
              .get(PATH, "type", "download", "status", "completed")
              .all("/jobs", "id")
              .contains(job));
    } finally {
      upstream.pace().set(0);
    }
  }

  @Test
  void aDeliveryIsAJobThatIsListedWhenItIsAskedForAndCanBeCanceledAndTriedAgain() {
    String hooks = "/api/v1/webhooks";
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      receiver.answerAlways(500, Duration.ZERO);
      Map<String, Object> order =
          Map.of(
              "url",
              receiver.address().toString(),
              "events",
              List.of("catalog_refresh"),
              "retry_count",
              10);
      String hook = hooks + "/" + admin.post(hooks, order).expect(201).number("/webhook_id");
      FilledCatalog.refresh(admin, Map.of());
      String job =
          Eventually.get(
                  "a delivery that waits",
                  () -> admin.get(PATH, "type", "webhook_delivery", "status", "pending"),
                  list -> !receiver.received().isEmpty() && !list.at("/jobs").isEmpty())
              .text("/jobs/0/id");
      assertFalse(admin.get(PATH, "limit", 500).all("/jobs", "id").contains(job));
      Answer told = admin.get(PATH + "/" + job).expect(200);
      assertEquals("webhook_delivery", told.text("/job/type"));
      assertTrue(told.text("/job/logs/1/message").startsWith("Try 1, status 500"), told::toString);
      admin.post(PATH + "/" + job + "/retry").expectError(409, "CONFLICT");
      // While a try is under way it is a conflict.
      Eventually.holds(
          "it is canceled between two tries", () -> admin.delete(PATH + "/" + job).status() == 200);
      assertEquals("canceled", admin.get(PATH + "/" + job).text("/job/status"));
      admin.delete(PATH + "/" + job).expectError(409, "CONFLICT");
      assertEquals(
          List.of(job),
          admin
              .get(PATH, "type", "webhook_delivery", "status", "canceled", "limit", 1)
              .all("/jobs", "id"));
      receiver.answerAlways(200, Duration.ZERO);
      admin.post(PATH + "/" + job + "/retry").expect(202);
      Answer done =
          Eventually.get(
              "it is delivered",
              () -> admin.get(PATH + "/" + job).expect(200),
              now -> now.text("/job/status").equals("completed"));
      assertEquals("catalog_refresh", done.text("/job/result/event"));
      admin.post(PATH + "/" + job + "/retry").expectError(409, "CONFLICT");
      admin.delete(hook).expect(200);
    }
  }

  @Test
  void aJobThatIsNotThereIsNotFound() {
    String nothing = PATH + "/550e8400-e29b-41d4-a716-446655440000";
    admin.get(nothing).expectError(404, "NOT_FOUND");
    admin.delete(nothing).expectError(404, "NOT_FOUND");
    admin.post(nothing + "/retry").expectError(404, "NOT_FOUND");
    admin
        .get(PATH + "/download-550e8400-e29b-41d4-a716-446655440000")
        .expectError(404, "NOT_FOUND");
    admin.get(PATH + "/delivery-999999999999").expectError(404, "NOT_FOUND");
    admin.get(PATH + "/B\u00e4rbel").expectError(404, "NOT_FOUND");
  }
}
