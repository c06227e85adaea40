package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.cadenza.library.AudioCodec;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Verifying a download again, and mending what is damaged (ours). */
class DownloadVerifyIT {

  private final Product product = Product.shared();
  private final Collector admin = Collector.of(product);

  @AfterEach
  void mend() {
    Product.upstream().faults().clear();
  }

  private Answer order(Collector who, long id) {
    return who.api().post(Collector.DOWNLOADS + "/" + id + "/verify");
  }

  /** Verifies a download and gives the job at its end. */
  private JsonNode verify(long id) {
    Answer answer = order(admin, id).expect(202);
    assertEquals(
        List.of("success", "job_id", "message", "estimated_duration"), Answer.names(answer.body()));
    String job = Collector.DOWNLOADS + "/" + id + "/verify/" + answer.text("/job_id");
    return Eventually.get(
        "the verification ends",
        () -> admin.api().get(job).expect(200).at("/job"),
        each -> !Set.of("pending", "running").contains(each.path("status").asText()));
  }

  @Test
  void whatIsAsItWasStaysComplete() {
    long id = admin.queue("FLAC");
    JsonNode download = admin.complete(id);
    JsonNode job = verify(id);

    assertEquals("completed", job.path("status").asText(), job::toString);
    assertEquals("download_verification", job.path("type").asText());
    assertEquals(100, job.path("progress").intValue());
    ShowOnDisk show = ShowOnDisk.of(download);
    assertEquals(show.setList().size(), job.at("/result/files_verified").intValue());
    long audio = download.path("file_size").longValue() - size(show.folder().resolve("show.json"));
    assertEquals(audio, job.at("/result/bytes_verified").longValue());
    assertTrue(job.at("/result/damaged").isEmpty());
    assertEquals("completed", admin.see(id).path("status").asText());
  }

  @Test
  void whatIsDamagedOrMissingIsNamedAndOnlyThatIsFetchedAgain() throws IOException {
    long id = admin.queue("FLAC");
    ShowOnDisk show = ShowOnDisk.of(admin.complete(id));
    damage(show.file(0));
    Files.delete(show.file(1));
    Path guest = Files.writeString(show.folder().resolve("cover.txt"), "mine");

    JsonNode job = verify(id);
    assertEquals("completed", job.path("status").asText(), job::toString);
    JsonNode damaged = job.at("/result/damaged");
    assertEquals(2, damaged.size(), damaged::toString);
    assertEquals(name(show, 0), damaged.at("/0/file").asText());
    assertEquals("damaged", damaged.at("/0/problem").asText());
    assertEquals(name(show, 1), damaged.at("/1/file").asText());
    assertEquals("missing", damaged.at("/1/problem").asText());
    JsonNode download = admin.see(id);
    assertEquals("failed", download.path("status").asText());
    assertEquals("0", counted(id));
    assertTrue(download.path("error_message").asText().contains(name(show, 0)));
    assertTrue(download.path("file_path").isNull() && download.path("downloaded_at").isNull());

    Product.upstream().log().clear();
    admin.api().post(Collector.DOWNLOADS + "/" + id + "/retry").expect(202);
    download = admin.complete(id);

    assertEquals("1", counted(id));
    assertEquals(2, audioRequests());
    assertEquals(show.folder(), Path.of(download.path("file_path").asText()));
    assertEquals("mine", Files.readString(guest));
    Files.delete(guest);
    assertTrue(verify(id).at("/result/damaged").isEmpty());
    ShowOnDisk mended = ShowOnDisk.of(download);
    mended.verify(fileSizeWithoutGuest(download), AudioCodec.FLAC);
  }

  /** How many downloads its show has. */
  private static String counted(long id) {
    return Rows.text(
        Product.shared(),
        "SELECT s.download_count FROM concert_show s JOIN download d ON d.show_id = s.id"
            + " WHERE d.id = ?",
        id);
  }

  /** The size was taken with the guest's file in the folder. */
  private static JsonNode fileSizeWithoutGuest(JsonNode download) {
    var copy = (com.fasterxml.jackson.databind.node.ObjectNode) download.deepCopy();
    return copy.put("file_size", download.path("file_size").longValue() - "mine".length());
  }

  @Test
  void aRetryThatFailsOrIsCancelledLeavesTheGoodFilesInTheirPlace() throws IOException {
    long id = admin.queue("FLAC");
    ShowOnDisk show = ShowOnDisk.of(admin.complete(id));
    Files.delete(show.file(1));
    verify(id);

    Product.upstream().faults().arm(Fault.of("/audio", FaultKind.UNAVAILABLE).times(-1).amount(0));
    admin.api().post(Collector.DOWNLOADS + "/" + id + "/retry").expect(202);
    assertEquals("failed", admin.ended(id).path("status").asText());
    assertTrue(Files.exists(show.file(0)), "what was good is still there");
    assertEquals(Set.of(), ShowOnDisk.leftOvers(show.folder().getParent()));

    Product.upstream().faults().clear();
    Product.upstream().faults().arm(Fault.of("/audio", FaultKind.HANG));
    admin.api().post(Collector.DOWNLOADS + "/" + id + "/retry").expect(202);
    Eventually.holds("it is at work", () -> !Files.exists(show.folder()));
    admin.cancel(id).expect(200);
    assertTrue(Files.exists(show.file(0)), "what was good is still there");

    Product.upstream().faults().clear();
    admin.api().post(Collector.DOWNLOADS + "/" + id + "/retry").expect(202);
    JsonNode download = admin.complete(id);
    ShowOnDisk.of(download).verify(download, AudioCodec.FLAC);
  }

  @Test
  void aLostNoteIsWrittenAnewAndNothingIsFetched() throws IOException {
    long id = admin.queue("FLAC");
    ShowOnDisk show = ShowOnDisk.of(admin.complete(id));
    Files.delete(show.folder().resolve("show.json"));
    assertEquals("show.json", verify(id).at("/result/damaged/0/file").asText());

    Product.upstream().log().clear();
    admin.api().post(Collector.DOWNLOADS + "/" + id + "/retry").expect(202);
    JsonNode download = admin.complete(id);
    assertEquals(0, audioRequests());
    ShowOnDisk.of(download).verify(download, AudioCodec.FLAC);
  }

  @Test
  void onlyWhatIsCompleteIsVerifiedByItsOwnerOrAnAdmin() {
    Collector one = admin.as("verify-one", "user");
    long id = one.queue("FLAC");
    one.complete(id);
    order(admin.as("verify-other", "user"), id).expectError(403, "FORBIDDEN");
    String job = order(one, id).expect(202).text("/job_id");
    String path = Collector.DOWNLOADS + "/" + id + "/verify/";
    Collector reader = admin.as("verify-reader", "readonly");
    assertEquals(job, reader.api().get(path + job).expect(200).text("/job/id"));
    one.api()
        .get(Collector.DOWNLOADS + "/" + (id + 1_000_000) + "/verify/" + job)
        .expectError(404, "NOT_FOUND");

    Product.upstream().faults().arm(Fault.of("/audio", FaultKind.HANG));
    long running = one.queue("FLAC");
    order(one, running).expectError(409, "CONFLICT");
    one.cancel(running).expect(200);
    order(one, running).expectError(409, "CONFLICT");
  }

  private static long audioRequests() {
    return Product.upstream().log().requests().stream()
        .filter(request -> request.target().startsWith("/audio"))
        .count();
  }

  private static String name(ShowOnDisk show, int index) {
    return show.file(index).getFileName().toString();
  }

  /** Changes a byte in the middle; the length stays. */
  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes, StandardOpenOption.WRITE);
    assertFalse(bytes.length == 0);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
