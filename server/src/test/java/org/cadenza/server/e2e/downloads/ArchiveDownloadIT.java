package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.cadenza.library.AudioCodec;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.TwoSources;
import org.cadenza.server.sample.archive.Recording;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.cadenza.server.sample.http.LoggedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files of the Internet Archive, held against the checksums that it publishes. */
class ArchiveDownloadIT {

  private static final String FILES = "/17/items/";

  private final Collector admin = Collector.of(TwoSources.product());

  @AfterEach
  void mend() {
    Product.upstream().faults().clear();
    TwoSources.archive().reset();
  }

  private long queue(String date, String format) {
    long container = TwoSources.show(date, true).number("/show/container_id");
    return admin.ask(container, format).expect(201).number("/download_id");
  }

  private static Recording recording(String date) {
    return TwoSources.archive().of(LocalDate.parse(date));
  }

  private static List<LoggedRequest> asked(String path) {
    return Product.upstream().log().requests().stream()
        .filter(request -> request.target().startsWith(path))
        .toList();
  }

  @Test
  void aRecordingArrivesWholeFromTheServerThatArchiveOrgLeadsTo() {
    Product.upstream().log().clear();
    JsonNode download = admin.complete(queue("1977-06-07", "FLAC"));
    ShowOnDisk show = ShowOnDisk.of(download);
    show.verify(download, AudioCodec.FLAC);
    assertEquals("archive", show.note().path("source").asText());
    int tracks = show.setList().size();
    assertEquals(tracks, asked("/download/").size());
    assertEquals(tracks, asked(FILES).size());
    assertTrue(asked("/metadata/").size() <= 2, "the item is not asked for with every track");
  }

  @Test
  void mp3IsMadeOfTheLosslessFiles() {
    JsonNode download = admin.complete(queue("1977-06-08", "MP3"));
    ShowOnDisk.of(download).verify(download, AudioCodec.MP3);
  }

  @Test
  void aDamagedFileIsRefusedAndFetchedAgain() {
    Product.upstream().faults().arm(Fault.of(FILES, FaultKind.CORRUPT).after(1));
    JsonNode download = admin.complete(queue("1977-06-09", "FLAC"));
    assertEquals(1, download.path("retry_count").intValue());
    ShowOnDisk.of(download).verify(download, AudioCodec.FLAC);
  }

  @Test
  void aFileWithAnotherChecksumThanPublishedIsNeverKeptThoughItIsGoodAudio() {
    Recording recording = recording("1977-05-19");
    TwoSources.archive().put(recording.wrongMd5("gd77-05-19d1t02.flac", "0".repeat(32)));
    JsonNode download = admin.ended(queue("1977-05-19", "FLAC"));
    assertEquals("failed", download.path("status").asText());
    String message = download.path("error_message").asText();
    assertTrue(message.contains("checksum (MD5)") && message.contains("Track 2"), message);
    assertTrue(download.path("file_path").isNull(), download::toString);
  }

  @Test
  void aFileThatBreaksOffGoesOnWhereItBroke() {
    Product.upstream().log().clear();
    Product.upstream().faults().arm(Fault.of(FILES, FaultKind.CUT_SHORT).after(1).amount(40_000));
    JsonNode download = admin.complete(queue("1977-05-21", "FLAC"));
    ShowOnDisk.of(download).verify(download, AudioCodec.FLAC);
    assertEquals(1, asked(FILES).stream().filter(r -> r.range() != null).count());
  }

  @Test
  void aRecordingThatMayOnlyBeStreamedBeforeItIsFetchedFailsInWords() {
    Recording recording = recording("1977-05-22");
    TwoSources.archive().put(recording.streamOnly());
    JsonNode download = admin.ended(queue("1977-05-22", "FLAC"));
    assertEquals("failed", download.path("status").asText());
    String message = download.path("error_message").asText();
    assertTrue(message.contains("streaming only"), message);
    assertEquals(0, download.path("retry_count").intValue());
  }
}
