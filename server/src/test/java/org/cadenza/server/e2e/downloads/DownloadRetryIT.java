package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cadenza.library.AudioCodec;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trying a download again (ours). */
class DownloadRetryIT {

  private final Product product = Product.shared();
  private final Collector admin = Collector.of(product);

  @AfterEach
  void mend() {
    Product.upstream().faults().clear();
    Product.upstream().pace().set(0);
  }

  private Answer retry(Collector who, long id) {
    return who.api().post(Collector.DOWNLOADS + "/" + id + "/retry");
  }

  @Test
  void whatHasFailedIsTriedAgainUnderTheSameNumber() {
    Product.upstream().faults().arm(Fault.of("/audio", FaultKind.UNAVAILABLE).times(-1).amount(0));
    long id = admin.queue("FLAC");
    assertEquals("failed", admin.ended(id).path("status").asText());
    Product.upstream().faults().clear();

    Answer answer = retry(admin, id).expect(202);

    assertEquals(
        List.of("success", "download_id", "message", "queue_position", "estimated_start"),
        Answer.names(answer.body()));
    assertEquals(id, answer.number("/download_id"));
    JsonNode download = admin.complete(id);
    assertTrue(download.path("error_message").isNull(), download::toString);
    assertEquals(0, download.path("retry_count").intValue());
    ShowOnDisk.of(download).verify(download, AudioCodec.FLAC);
  }

  @Test
  void whatWasCancelledIsTriedAgain() {
    Product.upstream().pace().set(5_000);
    long id = admin.queue("MP3");
    admin.cancel(id).expect(200);
    Product.upstream().pace().set(0);

    retry(admin, id).expect(202);
    JsonNode download = admin.complete(id);
    ShowOnDisk.of(download).verify(download, AudioCodec.MP3);
  }

  @Test
  void whatHasNotEndedOrIsCompleteIsNotTriedAgain() {
    Product.upstream().pace().set(5_000);
    long id = admin.queue("FLAC");
    assertEquals("pending", conflict(id).replace("in_progress", "pending"));
    Product.upstream().pace().set(0);
    admin.complete(id);
    assertEquals("completed", conflict(id));
  }

  private String conflict(long id) {
    return retry(admin, id).expectError(409, "CONFLICT").text("/details/status");
  }

  @Test
  void whatWasQueuedAnewMeanwhileIsNotTriedAgain() {
    Product.upstream().pace().set(5_000);
    long show = admin.freshShow();
    long first = admin.ask(show, "FLAC").expect(201).number("/download_id");
    admin.cancel(first).expect(200);
    long second = admin.ask(show, "FLAC").expect(201).number("/download_id");

    Answer answer = retry(admin, first).expectError(409, "CONFLICT");
    assertEquals(second, answer.number("/details/download_id"));
    admin.cancel(second).expect(200);
    retry(admin, first).expect(202);
    admin.cancel(first).expect(200);
  }

  @Test
  void onlyOwnersAndAdminsTryAgain() {
    Product.upstream().pace().set(5_000);
    Collector one = admin.as("retry-one", "user");
    long id = one.queue("FLAC");
    one.cancel(id).expect(200);

    retry(admin.as("retry-other", "user"), id).expectError(403, "FORBIDDEN");
    retry(one, id).expect(202);
    one.cancel(id).expect(200);
    retry(admin, id).expect(202);
    admin.cancel(id).expect(200);
  }
}
