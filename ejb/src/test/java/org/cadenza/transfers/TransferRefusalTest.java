package org.cadenza.transfers;

import static org.cadenza.transfers.TransferBench.ETAG;
import static org.cadenza.transfers.TransferBench.content;
import static org.cadenza.transfers.TransferBench.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferRefusalTest {

  private static final byte[] CONTENT = content(1000, 2);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"404,Gone", "410,Gone", "401,Refused", "403,Refused", "451,Refused", "400,Refused"})
  void aRefusalIsNotTriedAgainAndKeepsSecretsOutOfItsWords(int status, String kind)
      throws Exception {
    try (ScriptedPeer peer =
        new ScriptedPeer((request, out) -> ScriptedPeer.head(out, status, "Content-Length: 0"))) {
      TransferOrder order = order(peer).withHeaders(Map.of("Authorization", "Bearer secret"));
      TransferFailed failed = assertThrows(TransferFailed.class, () -> service().fetch(order));
      assertEquals(kind, failed.getClass().getSimpleName());
      assertFalse(failed.getMessage().contains("secret"), failed.getMessage());
      assertTrue(failed.getMessage().contains("127.0.0.1"), failed.getMessage());
      assertEquals(1, peer.requests().size());
    }
  }

  @Test
  void anAnswerWithoutAFileIsNotAFile() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer((request, out) -> ScriptedPeer.head(out, 204))) {
      assertThrows(TransferFailed.Mismatch.class, () -> service().fetch(order(peer)));
    }
  }

  @Test
  void aCompressedAnswerIsRefused() throws Exception {
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              assertEquals("identity", request.header("Accept-Encoding"));
              ScriptedPeer.head(out, 200, "Content-Length: 1000", "Content-Encoding: gzip");
              out.write(CONTENT);
            })) {
      assertThrows(TransferFailed.Mismatch.class, () -> service().fetch(order(peer)));
    }
  }

  @Test
  void aRedirectIsFollowedWithoutSecretsToAnotherHost() throws Exception {
    try (ScriptedPeer store = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG));
        ScriptedPeer peer = redirectTo(store.uri("/real").toString())) {
      TransferOrder order =
          order(peer).withHeaders(Map.of("Authorization", "Bearer secret", "Referer", "http://x/"));
      assertEquals(1000, service().fetch(order).bytes());
      assertEquals("", store.requests().get(0).header("Authorization"));
      assertEquals("http://x/", store.requests().get(0).header("Referer"));
      assertEquals("Bearer secret", peer.requests().get(0).header("Authorization"));
    }
  }

  @Test
  void everyRedirectIsCheckedAgainstTheCallersRule() throws Exception {
    try (ScriptedPeer store = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG));
        ScriptedPeer peer = redirectTo(store.uri("/real").toString())) {
      TransferOrder order =
          order(peer).withAllowed(uri -> uri.getPort() == peer.uri("/").getPort());
      assertThrows(TransferFailed.Refused.class, () -> service().fetch(order));
      assertEquals(0, store.requests().size());
    }
  }

  @Test
  void anAddressThatCannotBeJudgedIsTriedAgainAndNotAsked() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
      TransferOrder order =
          order(peer)
              .withAllowed(
                  uri -> {
                    if (asked.incrementAndGet() < 3) {
                      throw new UnknownHostException(uri.getHost());
                    }
                    return true;
                  });
      assertEquals(1000, service().fetch(order).bytes());
      assertEquals(3, asked.get());
      assertEquals(1, peer.requests().size());
    }
  }

  @Test
  void redirectsWithoutEndAndToOtherSchemesAreRefused() throws Exception {
    try (ScriptedPeer peer = redirectTo("/again")) {
      assertThrows(TransferFailed.Refused.class, () -> service().fetch(order(peer)));
      assertEquals(4, peer.requests().size());
    }
    for (String elsewhere : new String[] {"file:///etc/passwd", "https://127.0.0.1/x", "::", ""}) {
      try (ScriptedPeer peer = redirectTo(elsewhere)) {
        assertThrows(TransferFailed.Refused.class, () -> service().fetch(order(peer)));
      }
    }
  }

  private static ScriptedPeer redirectTo(String address) {
    return new ScriptedPeer(
        (request, out) -> ScriptedPeer.head(out, 302, "Location: " + address, "Content-Length: 0"));
  }

  private TransferOrder order(ScriptedPeer peer) {
    return TransferOrder.of(peer.uri("/show.flac?token=secret"), folder.resolve("show.flac"));
  }
}
