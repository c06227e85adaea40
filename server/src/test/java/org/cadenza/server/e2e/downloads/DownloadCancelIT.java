package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DownloadCancelIT {

  private final Product product = Product.shared();
  private final Path root = product.home().resolve("downloads");
  private final Collector admin = Collector.of(product);
  private final List<Long> toCancel = new ArrayList<>();

  @AfterEach
  void goOn() {
    toCancel.forEach(admin::cancel);
    Product.upstream().faults().clear();
    Product.upstream().pace().set(0);
  }

  @Test
  void cancellingARunningDownloadEndsItWithinTwoSecondsAndLeavesNothing() {
    Product.upstream().pace().set(5_000);
    long id = admin.queue("FLAC");
    admin.moving(id);
    Eventually.holds("a partial file is there", () -> !ShowOnDisk.leftOvers(root).isEmpty());

    Instant began = Instant.now();
    Answer answer = admin.cancel(id).expect(200);
    Duration took = Duration.between(began, Instant.now());

    assertTrue(took.compareTo(Duration.ofSeconds(2)) < 0, took::toString);
    assertEquals(List.of("success", "message"), Answer.names(answer.body()));
    assertEquals("Download canceled successfully", answer.text("/message"));
    assertEquals("cancelled", admin.see(id).path("status").asText());
    assertEquals(Set.of(), ShowOnDisk.leftOvers(root));
  }

  @Test
  void aSilentSourceDoesNotKeepADownloadFromBeingCancelled() {
    Product.upstream().faults().arm(Fault.of("/bigriver", FaultKind.HANG));
    long id = admin.queue("FLAC");
    Eventually.holds(
        "the source is asked", () -> admin.see(id).path("status").asText().equals("in_progress"));

    Instant began = Instant.now();
    admin.cancel(id).expect(200);
    assertTrue(Duration.between(began, Instant.now()).toMillis() < 2000);
    assertEquals(Set.of(), ShowOnDisk.leftOvers(root));
  }

  @Test
  void aWaitingDownloadIsCancelledAtOnce() {
    Product.upstream().pace().set(5_000);
    for (int i = 0; i < 4; i++) {
      toCancel.add(admin.queue("FLAC"));
    }
    long waiting = toCancel.get(3);
    assertEquals("pending", admin.see(waiting).path("status").asText());
    admin.cancel(waiting).expect(200);
    assertEquals("cancelled", admin.see(waiting).path("status").asText());
  }

  @Test
  void whatHasEndedCannotBeCancelled() {
    long id = admin.queue("FLAC");
    admin.complete(id);
    Answer answer = admin.cancel(id).expectError(409, "CONFLICT");
    assertEquals("Cannot cancel completed download", answer.text("/error"));

    Product.upstream().pace().set(5_000);
    long cancelled = admin.queue("FLAC");
    admin.cancel(cancelled).expect(200);
    admin.cancel(cancelled).expectError(409, "CONFLICT");
  }

  @Test
  void onlyOwnersAndAdminsMayCancel() {
    Product.upstream().pace().set(5_000);
    Collector one = admin.as("downloads-one", "user");
    Collector other = admin.as("downloads-other", "user");
    long id = one.queue("FLAC");
    toCancel.add(id);

    other.cancel(id).expectError(403, "FORBIDDEN");
    admin.as("downloads-reader", "readonly").cancel(id).expectError(403, "FORBIDDEN");
    product.anonymous().delete(Collector.DOWNLOADS + "/" + id).expectError(401, "UNAUTHORIZED");
    one.cancel(id).expect(200);
    long second = one.queue("FLAC");
    admin.cancel(second).expect(200);
  }

  @Test
  void whatDoesNotExistCannotBeCancelled() {
    admin.cancel(99_999_999).expectError(404, "NOT_FOUND");
    admin.api().delete(Collector.DOWNLOADS + "/x").expectInvalid("id");
    admin.api().delete(Collector.DOWNLOADS + "/0").expectInvalid("id");
  }
}
