package org.cadenza.transfers;

import static org.cadenza.transfers.TransferBench.ETAG;
import static org.cadenza.transfers.TransferBench.content;
import static org.cadenza.transfers.TransferBench.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferStallTest {

  private static final byte[] CONTENT = content(600_001, 3);

  @TempDir Path folder;

  @Test
  void aHangInTheMiddleEndsTheAttempt() throws Exception {
    ScriptedPeer.Script honest = ScriptedPeer.file(CONTENT, ETAG);
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              if (request.number() == 1) {
                ScriptedPeer.head(out, 200, "Content-Length: 600001", "ETag: " + ETAG);
                out.write(CONTENT, 0, 100_000);
                out.flush();
                Thread.sleep(60_000);
              }
              honest.answer(request, out);
            })) {
      TransferResult result = new TransferBench.Service(impatient()).fetch(order(peer));
      assertEquals(hash("SHA-256", CONTENT), result.sha256());
      assertEquals(CONTENT.length, result.bytesFetched());
    }
  }

  @Test
  void aSourceThatDripsEndsTheAttemptAndWhatHasComeIsKept() throws Exception {
    ScriptedPeer.Script honest = ScriptedPeer.file(CONTENT, ETAG);
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              if (request.number() > 1) {
                honest.answer(request, out);
                return;
              }
              ScriptedPeer.head(out, 200, "Content-Length: 600001", "ETag: " + ETAG);
              out.write(CONTENT, 0, 100_000);
              for (int i = 100_000; i < 100_300; i++) {
                out.write(CONTENT, i, 1);
                out.flush();
                Thread.sleep(100);
              }
            })) {
      TransferResult result = new TransferBench.Service(impatient()).fetch(order(peer));
      assertEquals(hash("SHA-256", CONTENT), result.sha256());
      assertEquals(CONTENT.length, result.bytesFetched());
      assertEquals(2, peer.requests().size());
      assertTrue(ScriptedPeer.rangeStart(peer.requests().get(1)) < 100_200);
    }
  }

  @Test
  void aSourceThatIsSlowButSteadyIsNotGivenUp() throws Exception {
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              ScriptedPeer.head(out, 200, "Content-Length: 20000", "ETag: " + ETAG);
              for (int i = 0; i < 20_000; i += 1000) {
                out.write(CONTENT, i, 1000);
                out.flush();
                Thread.sleep(100);
              }
            })) {
      assertEquals(20_000, new TransferBench.Service(impatient()).fetch(order(peer)).bytes());
      assertEquals(1, peer.requests().size());
    }
  }

  @Test
  void aHangBeforeTheFirstByteEndsTheAttempt() throws Exception {
    TransferSettings quick =
        new TransferSettings(Duration.ofMillis(200), Duration.ofMillis(200), 0, RetryPolicy.none());
    try (ScriptedPeer peer = new ScriptedPeer((request, out) -> Thread.sleep(60_000))) {
      TransferFailed failed =
          assertThrows(
              TransferFailed.Unreliable.class,
              () -> new TransferBench.Service(quick).fetch(order(peer)));
      assertEquals("127.0.0.1 did not answer within 200 ms.", failed.getMessage());
    }
  }

  private static TransferSettings impatient() {
    return new TransferSettings(
        Duration.ofSeconds(5), Duration.ofMillis(500), 0, TransferBench.threeRetries());
  }

  private TransferOrder order(ScriptedPeer peer) {
    return TransferOrder.of(peer.uri("/show.flac?token=secret"), folder.resolve("show.flac"));
  }
}
