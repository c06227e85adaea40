package org.cadenza.transfers;

import static org.cadenza.transfers.ScriptedPeer.head;
import static org.cadenza.transfers.ScriptedPeer.partial;
import static org.cadenza.transfers.ScriptedPeer.rangeStart;
import static org.cadenza.transfers.TransferBench.ETAG;
import static org.cadenza.transfers.TransferBench.content;
import static org.cadenza.transfers.TransferBench.hash;
import static org.cadenza.transfers.TransferBench.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every test begins with what a process that was killed after 300,000 bytes has left behind. */
class TransferResumeTest {

  private static final int LEFT = 300_000;
  private static final byte[] CONTENT = content(600_001, 4);

  @TempDir Path folder;
  private Path target;

  @BeforeEach
  void leftovers() throws IOException {
    target = folder.resolve("show.flac");
    byte[] part = Arrays.copyOf(CONTENT, LEFT);
    Files.write(PartNames.part(target), part);
    note(ETAG, CONTENT.length);
  }

  @Test
  void onlyTheMissingBytesAreFetchedEvenFromAnotherAddress() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
      TransferResult result = service().fetch(order(peer));
      assertComplete(result);
      assertTrue(result.resumed());
      assertEquals(CONTENT.length - LEFT, result.bytesFetched());
      assertFalse(Files.exists(PartNames.note(target)));
    }
  }

  @Test
  void aCompletePartNeedsNoRequest() throws Exception {
    Files.write(PartNames.part(target), CONTENT);
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
      assertComplete(service().fetch(order(peer)));
      assertEquals(0, peer.requests().size());
    }
  }

  @Test
  void aChangedFileIsFetchedAnew() throws Exception {
    byte[] changed = content(500_000, 5);
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(changed, "\"v2\""))) {
      TransferResult result = service().fetch(order(peer));
      assertEquals(hash("SHA-256", changed), result.sha256());
      assertFalse(result.resumed());
    }
  }

  @Test
  void aChangedFileIsNoticedThoughTheSourceIgnoresTheCondition() throws Exception {
    byte[] changed = content(600_001, 6);
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              int from = rangeStart(request);
              if (from > 0) {
                partial(out, changed, from, "\"v2\"");
                out.write(changed, from, changed.length - from);
              } else {
                head(out, 200, "Content-Length: " + changed.length);
                out.write(changed);
              }
            })) {
      assertEquals(hash("SHA-256", changed), service().fetch(order(peer)).sha256());
    }
  }

  @Test
  void aSourceThatIgnoresRangesSendsTheWholeFile() throws Exception {
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              head(out, 200, "Content-Length: " + CONTENT.length, "ETag: " + ETAG);
              out.write(CONTENT);
            })) {
      TransferResult result = service().fetch(order(peer));
      assertComplete(result);
      assertEquals(CONTENT.length, result.bytesFetched());
    }
  }

  @Test
  void anUnsatisfiableRangeStartsAnew() throws Exception {
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              if (rangeStart(request) > 0) {
                head(out, 416, "Content-Range: bytes */600001", "Content-Length: 0");
              } else {
                ScriptedPeer.file(CONTENT, ETAG).answer(request, out);
              }
            })) {
      assertComplete(service().fetch(order(peer)));
      assertEquals(2, peer.requests().size());
    }
  }

  @Test
  void aRangeOtherThanAskedForStartsAnew() throws Exception {
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              if (rangeStart(request) > 0) {
                partial(out, CONTENT, LEFT - 1, ETAG);
                out.write(CONTENT, LEFT - 1, CONTENT.length - LEFT + 1);
              } else {
                ScriptedPeer.file(CONTENT, ETAG).answer(request, out);
              }
            })) {
      assertComplete(service().fetch(order(peer)));
    }
  }

  @Test
  void aPartThatBelongsToSomethingElseIsThrownAway() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
      TransferResult result = service().fetch(order(peer).withIdentity("another track"));
      assertComplete(result);
      assertEquals(CONTENT.length, result.bytesFetched());
    }
  }

  @Test
  void aPartWithoutAVersionIsFetchedAnew() throws Exception {
    note("", CONTENT.length);
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
      assertEquals(CONTENT.length, service().fetch(order(peer)).bytesFetched());
    }
  }

  @Test
  void aDamagedPartIsNoticedByTheChecksumAndFetchedAnew() throws Exception {
    String etag = "\"" + hash("MD5", CONTENT) + "\"";
    Files.write(PartNames.part(target), content(LEFT, 7));
    note(etag, CONTENT.length);
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, etag))) {
      TransferResult result = service().fetch(order(peer).withEtagAsMd5());
      assertComplete(result);
      assertFalse(result.resumed());
    }
  }

  @Test
  void moreBytesThanTheWholeFileHasAreRefusedAndNothingIsKept() throws Exception {
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              head(
                  out,
                  206,
                  "Content-Length: 400000",
                  "Content-Range: bytes 300000-600000/600001",
                  "ETag: " + ETAG);
              out.write(content(400_000, 5));
            })) {
      assertThrows(TransferFailed.Mismatch.class, () -> service().fetch(order(peer)));
      assertFalse(Files.exists(PartNames.part(target)));
    }
  }

  @Test
  void aPartIsKeptWhenTheSourceIsUnreliableAndRemovedWhenItIsGone() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer((r, out) -> head(out, 500, "Content-Length: 0"))) {
      assertThrows(TransferFailed.Unreliable.class, () -> service().fetch(order(peer)));
      assertEquals(LEFT, Files.size(PartNames.part(target)));
    }
    try (ScriptedPeer peer = new ScriptedPeer((r, out) -> head(out, 410, "Content-Length: 0"))) {
      assertThrows(TransferFailed.Gone.class, () -> service().fetch(order(peer)));
      assertFalse(Files.exists(PartNames.part(target)));
    }
  }

  private void assertComplete(TransferResult result) throws IOException {
    assertEquals(hash("SHA-256", CONTENT), result.sha256());
    assertEquals(hash("SHA-256", CONTENT), hash("SHA-256", Files.readAllBytes(target)));
    assertFalse(Files.exists(PartNames.part(target)));
  }

  private void note(String etag, long length) throws IOException {
    TransferOrder earlier =
        TransferOrder.of(URI.create("http://earlier/x"), target).withIdentity("track 1");
    ResumeNote.of(earlier, new Validator(etag, ""), length).save(PartNames.note(target));
  }

  private TransferOrder order(ScriptedPeer peer) {
    return TransferOrder.of(peer.uri("/x?sig=" + System.nanoTime()), target)
        .withIdentity("track 1");
  }
}
