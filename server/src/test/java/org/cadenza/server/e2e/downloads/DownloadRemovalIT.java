package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Removing a download with its files (ours). */
class DownloadRemovalIT {

  private final Product product = Product.shared();
  private final Collector admin = Collector.of(product);
  @TempDir Path outside;

  @AfterEach
  void goOn() {
    Product.upstream().pace().set(0);
  }

  private Answer remove(Collector who, long id) {
    return who.api().delete(Collector.DOWNLOADS + "/" + id + "?files=true");
  }

  private long completed() {
    return admin.api().get(Collector.STATS).expect(200).number("/completed_downloads");
  }

  private static String counted(long containerId) {
    return Rows.text(
        Product.shared(),
        "SELECT download_count FROM concert_show WHERE container_id = ?",
        containerId);
  }

  @Test
  void nothingIsLeftOfARemovedDownload() {
    long show = admin.freshShow();
    long id = admin.ask(show, "FLAC").expect(201).number("/download_id");
    Path folder = ShowOnDisk.of(admin.complete(id)).folder();
    long before = completed();
    assertEquals("1", counted(show));

    assertEquals("Download removed with its files", remove(admin, id).expect(200).text("/message"));

    assertFalse(Files.exists(folder));
    assertEquals(Set.of(), ShowOnDisk.leftOvers(folder.getParent()));
    admin.api().get(Collector.DOWNLOADS + "/" + id).expectError(404, "NOT_FOUND");
    assertEquals(before - 1, completed());
    assertEquals("0", counted(show));
    remove(admin, id).expectError(404, "NOT_FOUND");

    // And it can be wished for again.
    JsonNode again = admin.complete(admin.ask(show, "FLAC").expect(201).number("/download_id"));
    assertEquals(folder, ShowOnDisk.of(again).folder());
  }

  @Test
  void removalsAtOnceAreAllCounted() {
    List<Long> ids = Stream.generate(() -> admin.queue("FLAC")).limit(4).toList();
    ids.forEach(admin::complete);
    long before = completed();
    List<CompletableFuture<Answer>> removals =
        ids.stream().map(id -> CompletableFuture.supplyAsync(() -> remove(admin, id))).toList();
    removals.forEach(removal -> removal.join().expect(200));
    assertEquals(before - ids.size(), completed());
    assertEquals(
        "0",
        Rows.text(
            product,
            "SELECT COUNT(*) FROM download_day d WHERE completed <> (SELECT SUM(downloads)"
                + " FROM download_tally t WHERE t.topic = 'FORMAT' AND t.grain = 'DAY'"
                + " AND t.start = d.day AND t.state = 'COMPLETED')"));
  }

  @Test
  void withoutTheParameterNothingIsRemoved() {
    long id = admin.queue("FLAC");
    Path folder = ShowOnDisk.of(admin.complete(id)).folder();
    admin.cancel(id).expectError(409, "CONFLICT");
    admin
        .api()
        .delete(Collector.DOWNLOADS + "/" + id + "?files=false")
        .expectError(409, "CONFLICT");
    assertTrue(Files.exists(folder));
    admin.api().delete(Collector.DOWNLOADS + "/" + id + "?files=x").expectInvalid("files");
  }

  @Test
  void whatHasNotEndedMustBeCancelledFirst() {
    Product.upstream().pace().set(5_000);
    long id = admin.queue("FLAC");
    remove(admin, id).expectError(409, "CONFLICT");
    admin.cancel(id).expect(200);
    remove(admin, id).expect(200);
    admin.api().get(Collector.DOWNLOADS + "/" + id).expectError(404, "NOT_FOUND");
  }

  @Test
  void onlyOwnersAndAdminsRemove() {
    Collector one = admin.as("remove-one", "user");
    long id = one.queue("FLAC");
    Path folder = ShowOnDisk.of(one.complete(id)).folder();
    remove(admin.as("remove-other", "user"), id).expectError(403, "FORBIDDEN");
    remove(admin.as("remove-reader", "readonly"), id).expectError(403, "FORBIDDEN");
    assertTrue(Files.exists(folder));
    remove(one, id).expect(200);
  }

  @Test
  void linksAreRemovedAndNotFollowed() throws IOException {
    Path precious = Files.writeString(outside.resolve("precious"), "stays");
    long id = admin.queue("FLAC");
    Path folder = ShowOnDisk.of(admin.complete(id)).folder();
    Files.createSymbolicLink(folder.resolve("link"), outside);
    Files.createSymbolicLink(folder.resolve("file"), precious);
    remove(admin, id).expect(200);
    assertFalse(Files.exists(folder));
    assertEquals("stays", Files.readString(precious));
  }

  @Test
  void aFolderThatWasLedOutOfTheRootIsLeftAlone() throws IOException {
    long id = admin.queue("FLAC");
    Path folder = ShowOnDisk.of(admin.complete(id)).folder();
    Path precious = Files.createDirectories(outside.resolve(folder.getFileName()));
    Files.copy(folder.resolve("show.json"), precious.resolve("show.json"));
    Path artist = folder.getParent();
    Path moved = artist.resolveSibling("moved away");
    Files.move(artist, moved);
    Files.createSymbolicLink(artist, outside);
    try {
      remove(admin, id).expectError(503, "UNAVAILABLE");
      assertTrue(Files.exists(precious.resolve("show.json")));
    } finally {
      Files.delete(artist);
      Files.move(moved, artist);
    }
    remove(admin, id).expect(200);
    assertFalse(Files.exists(folder));
  }

  /** What a crash leaves between the mark in the row and the removal of the files. */
  @Test
  void aRemovalThatACrashInterruptedIsEndedByTheSweep() {
    long id = admin.queue("FLAC");
    Path folder = ShowOnDisk.of(admin.complete(id)).folder();
    assertEquals(
        1,
        Rows.change(
            product,
            "UPDATE download SET state = 'REMOVING', active_key = NULL,"
                + " updated_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE id = ?",
            id));
    // Whoever asks hears already that it is gone.
    admin.api().get(Collector.DOWNLOADS + "/" + id).expectError(404, "NOT_FOUND");
    Eventually.holds(
        "the row is gone",
        () -> "0".equals(Rows.text(product, "SELECT COUNT(*) FROM download WHERE id = ?", id)));
    assertFalse(Files.exists(folder));
    assertEquals(
        "0", Rows.text(product, "SELECT COUNT(*) FROM download_track WHERE download_id = ?", id));
  }
}
