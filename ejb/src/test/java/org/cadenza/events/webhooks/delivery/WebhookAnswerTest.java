package org.cadenza.events.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are odd, endless or broken. */
class WebhookAnswerTest {

  private final WebhookSender sender = Senders.toLoopback();

  @AfterEach
  void closeSender() {
    sender.close();
  }

  @Test
  void endlessAnswerIsCutAndItsConnectionGivenUp() throws Exception {
    FakeReceiver.Script endless =
        (request, out) -> {
          FakeReceiver.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1099511627776\r\n\r\n");
          while (true) {
            FakeReceiver.write(out, "x".repeat(1024));
          }
        };
    try (FakeReceiver receiver = FakeReceiver.on(endless)) {
      Attempt attempt = send(receiver);

      assertTrue(attempt.success());
      assertEquals("x".repeat(1000), attempt.responseExcerpt());
      send(receiver);
      assertEquals(2, receiver.connections());
    }
  }

  @Test
  void excerptNeitherSplitsACharacterNorKeepsControlCharacters() throws Exception {
    String body = "\u0000" + "a".repeat(998) + "😀😀";
    try (FakeReceiver receiver = FakeReceiver.answering("200 OK", "", body)) {
      assertEquals("\uFFFD" + "a".repeat(998), send(receiver).responseExcerpt());
    }
  }

  @Test
  void answerInAnUnknownCharacterSetIsStillRead() throws Exception {
    String headers = "Content-Type: text/plain; charset=martian\r\n";
    try (FakeReceiver receiver = FakeReceiver.answering("200 OK", headers, "OK")) {
      assertEquals("OK", send(receiver).responseExcerpt());
    }
  }

  @Test
  void answerThatBreaksOffIsAFailureThatKeepsItsStatus() throws Exception {
    FakeReceiver.Script broken =
        (request, out) -> {
          FakeReceiver.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
          throw new IllegalStateException("hang up");
        };
    try (FakeReceiver receiver = FakeReceiver.on(broken)) {
      Attempt attempt = send(receiver);

      assertEquals(200, attempt.statusCode());
      assertFalse(attempt.success());
      assertEquals("connection closed before the answer was complete", attempt.error());
    }
  }

  @Test
  void connectionClosedWithoutAnAnswerIsNotTriedAgain() throws Exception {
    FakeReceiver.Script silent =
        (request, out) -> {
          throw new IllegalStateException("hang up");
        };
    try (FakeReceiver receiver = FakeReceiver.on(silent)) {
      assertEquals("connection closed without an answer", send(receiver).error());
      assertEquals(1, receiver.connections());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n\r\n", "HTTP/1.1 OK nothing\r\n\r\n"})
  void answerThatIsNotHttpIsAFailure(String answer) throws Exception {
    FakeReceiver.Script nonsense =
        (request, out) -> {
          FakeReceiver.write(out, answer);
          throw new IllegalStateException("hang up");
        };
    try (FakeReceiver receiver = FakeReceiver.on(nonsense)) {
      Attempt attempt = send(receiver);

      assertFalse(attempt.success());
      assertNull(attempt.statusCode());
    }
  }

  @Test
  void endlessHeadersAreRefused() throws Exception {
    FakeReceiver.Script headers =
        (request, out) -> {
          FakeReceiver.write(out, "HTTP/1.1 200 OK\r\n");
          while (true) {
            FakeReceiver.write(out, "X-Filler: y\r\n");
          }
        };
    try (FakeReceiver receiver = FakeReceiver.on(headers)) {
      assertEquals("the answer's headers are too large", send(receiver).error());
    }
  }

  private Attempt send(FakeReceiver receiver) {
    return sender.send(Senders.message(receiver.url(), Senders.AMPLE));
  }
}
