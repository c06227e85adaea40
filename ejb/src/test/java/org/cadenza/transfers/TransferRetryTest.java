package org.cadenza.transfers;

import static org.cadenza.transfers.TransferBench.ETAG;
import static org.cadenza.transfers.TransferBench.content;
import static org.cadenza.transfers.TransferBench.hash;
import static org.cadenza.transfers.TransferBench.service;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferRetryTest {

  private static final byte[] CONTENT = content(600_001, 3);

  @TempDir Path folder;

  private final TransferBench.Service service = service();

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void troubleOfTheSourceIsWaitedOutWithGrowingPauses(int status) throws Exception {
    try (ScriptedPeer peer = failingTwice(status)) {
      service.fetch(order(peer));
      assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), service.waits);
    }
  }

  @Test
  void aWaitThatTheSourceAsksForInSecondsIsKept() throws Exception {
    try (ScriptedPeer peer = failingTwice(429, "Retry-After: 7")) {
      service.fetch(order(peer));
      assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(7)), service.waits);
    }
  }

  @Test
  void aWaitThatTheSourceAsksForAsADateIsKept() throws Exception {
    try (ScriptedPeer peer = failingTwice(503, "Retry-After: Wed, 08 May 2024 12:00:20 GMT")) {
      service.fetch(order(peer));
      assertEquals(List.of(Duration.ofSeconds(20), Duration.ofSeconds(20)), service.waits);
    }
  }

  @Test
  void aWaitThatTheSourceAsksForIsCapped() throws Exception {
    try (ScriptedPeer peer = failingTwice(503, "Retry-After: 86400")) {
      service.fetch(order(peer));
      assertEquals(List.of(Duration.ofSeconds(30), Duration.ofSeconds(30)), service.waits);
    }
  }

  @Test
  void aSourceThatNeverRecoversIsGivenUpWithWordsAndTheNumberOfTries() throws Exception {
    try (ScriptedPeer peer =
        new ScriptedPeer((request, out) -> ScriptedPeer.head(out, 503, "Content-Length: 0"))) {
      TransferFailed failed =
          assertThrows(TransferFailed.Unreliable.class, () -> service.fetch(order(peer)));
      assertEquals("127.0.0.1 has trouble (status 503). Tried 4 times.", failed.getMessage());
      assertEquals(4, peer.requests().size());
    }
  }

  @Test
  void aSourceThatCannotBeReachedIsTriedAgain() throws Exception {
    ScriptedPeer gone = new ScriptedPeer((request, out) -> {});
    TransferOrder order = order(gone);
    gone.close();
    TransferFailed failed =
        assertThrows(TransferFailed.Unreliable.class, () -> service.fetch(order));
    assertEquals("127.0.0.1 could not be reached. Tried 4 times.", failed.getMessage());
    assertEquals(3, service.waits.size());
  }

  @Test
  void aBodyCutShortIsContinuedAndNotFetchedTwice() throws Exception {
    ScriptedPeer.Script honest = ScriptedPeer.file(CONTENT, ETAG);
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              if (request.number() == 1) {
                ScriptedPeer.head(out, 200, "Content-Length: 600001", "ETag: " + ETAG);
                out.write(CONTENT, 0, 400_000);
              } else {
                honest.answer(request, out);
              }
            })) {
      TransferResult result = service.fetch(order(peer));
      assertEquals(hash("SHA-256", CONTENT), result.sha256());
      assertArrayEquals(CONTENT, Files.readAllBytes(result.path()));
      assertTrue(result.resumed());
      assertEquals(CONTENT.length, result.bytesFetched());
      assertEquals("bytes=400000-", peer.requests().get(1).header("Range"));
      assertEquals(ETAG, peer.requests().get(1).header("If-Range"));
    }
  }

  private static ScriptedPeer failingTwice(int status, String... headers) {
    ScriptedPeer.Script honest = ScriptedPeer.file(CONTENT, ETAG);
    return new ScriptedPeer(
        (request, out) -> {
          if (request.number() <= 2) {
            ScriptedPeer.head(out, status, headers);
          } else {
            honest.answer(request, out);
          }
        });
  }

  private TransferOrder order(ScriptedPeer peer) {
    return TransferOrder.of(peer.uri("/show.flac?token=secret"), folder.resolve("show.flac"));
  }
}
