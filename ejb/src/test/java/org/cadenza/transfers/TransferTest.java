package org.cadenza.transfers;

import static org.cadenza.transfers.TransferBench.ETAG;
import static org.cadenza.transfers.TransferBench.content;
import static org.cadenza.transfers.TransferBench.hash;
import static org.cadenza.transfers.TransferBench.service;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferTest {

  private static final byte[] CONTENT = content(1_000_003, 1);

  @TempDir Path folder;

  @Test
  void aFileArrivesWithItsHashAndLeavesNothingElseBehind() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
      TransferResult result = service().fetch(order(peer));
      assertArrayEquals(CONTENT, Files.readAllBytes(result.path()));
      assertEquals(hash("SHA-256", CONTENT), result.sha256());
      assertEquals(CONTENT.length, result.bytes());
      assertEquals(CONTENT.length, result.bytesFetched());
      assertFalse(result.resumed());
      assertEquals(List.of("show.flac"), names());
    }
  }

  @Test
  void anEmptyFileIsAFile() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(new byte[0], ETAG))) {
      assertEquals(0, service().fetch(order(peer)).bytes());
    }
  }

  @Test
  void aFileWithoutAnnouncedLengthArrives() throws Exception {
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              ScriptedPeer.head(out, 200);
              out.write(CONTENT);
            })) {
      assertEquals(hash("SHA-256", CONTENT), service().fetch(order(peer)).sha256());
    }
  }

  @Test
  void progressEndsAtTheWholeLength() throws Exception {
    List<String> heard = new ArrayList<>();
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
      service()
          .transfer
          .fetch(order(peer), new StopSignal(), (bytes, total) -> heard.add(bytes + "/" + total));
    }
    assertEquals(CONTENT.length + "/" + CONTENT.length, heard.get(heard.size() - 1));
  }

  @Test
  void whatIsPublishedOfAFileIsHeldAgainstIt() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
      PublishedSums good = new PublishedSums(hash("MD5", CONTENT), hash("SHA-1", CONTENT));
      assertEquals(CONTENT.length, service().fetch(order(peer).withSums(good)).bytes());
    }
    String wrong = "0".repeat(40);
    for (PublishedSums bad :
        List.of(
            new PublishedSums(wrong.substring(8), hash("SHA-1", CONTENT)),
            new PublishedSums(hash("MD5", CONTENT), wrong))) {
      try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
        TransferOrder order = order(peer).withSums(bad);
        assertThrows(TransferFailed.Mismatch.class, () -> service().fetch(order));
      }
    }
  }

  @Test
  void anotherChecksumThanExpectedIsRefusedOnceAndNotKept() throws Exception {
    String wrong = "\"" + "0".repeat(32) + "\"";
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, wrong))) {
      TransferOrder order = order(peer).withEtagAsMd5();
      assertThrows(TransferFailed.Mismatch.class, () -> service().fetch(order));
      assertEquals(List.of(), names());
      assertEquals(1, peer.requests().size());
    }
  }

  @Test
  void anEtagThatLooksLikeAnMd5IsOnlyTrustedOnRequest() throws Exception {
    String wrong = "\"" + "0".repeat(32) + "\"";
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, wrong))) {
      assertEquals(CONTENT.length, service().fetch(order(peer)).bytes());
      TransferOrder trusting = order(peer).withEtagAsMd5();
      assertThrows(TransferFailed.Mismatch.class, () -> service().fetch(trusting));
    }
    String right = "\"" + hash("MD5", CONTENT) + "\"";
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, right))) {
      assertEquals(CONTENT.length, service().fetch(order(peer).withEtagAsMd5()).bytes());
    }
  }

  @Test
  void aRejectedContentIsNotKeptAndSaysWhy() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
      TransferOrder order =
          order(peer)
              .withCheck(
                  part -> {
                    assertEquals(CONTENT.length, Files.size(part));
                    throw new ContentRejected("It is a web page, not audio.", null);
                  });
      TransferFailed failed =
          assertThrows(TransferFailed.Mismatch.class, () -> service().fetch(order));
      assertEquals("It is a web page, not audio.", failed.getMessage());
      assertEquals(List.of(), names());
    }
  }

  @Test
  void aMissingFolderIsSaidInWords() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
      TransferOrder order =
          TransferOrder.of(peer.uri("/a"), folder.resolve("nowhere").resolve("a.flac"));
      assertThrows(TransferFailed.Unwritable.class, () -> service().fetch(order));
    }
  }

  @Test
  void headersOfTheTransferItselfAndBrokenOnesAreNotTakenFromTheCaller() {
    TransferOrder order = TransferOrder.of(URI.create("http://h/a"), folder.resolve("a"));
    assertThrows(
        IllegalArgumentException.class, () -> order.withHeaders(Map.of("Range", "bytes=0-")));
    IllegalArgumentException broken =
        assertThrows(
            IllegalArgumentException.class,
            () -> order.withHeaders(Map.of("Authorization", "secret\r\nX: y")));
    assertFalse(broken.getMessage().contains("secret"));
    assertFalse(order.withHeaders(Map.of("Cookie", "secret")).toString().contains("secret"));
  }

  private TransferOrder order(ScriptedPeer peer) {
    return TransferOrder.of(peer.uri("/show.flac?token=secret"), folder.resolve("show.flac"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
