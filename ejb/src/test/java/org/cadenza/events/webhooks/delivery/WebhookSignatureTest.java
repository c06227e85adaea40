package org.cadenza.events.webhooks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant TIME = Instant.ofEpochSecond(1_614_265_330);
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
  private static final WebhookSecret SECRET =
      WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  @Test
  void specificationsExampleIsSignedAsItSays() {
    Map<String, String> headers = WebhookSignature.headers(SECRET, ID, TIME, BODY);

    assertEquals(ID, headers.get("webhook-id"));
    assertEquals("1614265330", headers.get("webhook-timestamp"));
    assertEquals(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", headers.get("webhook-signature"));
  }

  @Test
  void plainSignatureIsTheHexHmacOfTheBodyUnderTheWholeSecret() {
    byte[] body = "The quick brown fox jumps over the lazy dog".getBytes(UTF_8);

    assertEquals(
        "sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
        WebhookSignature.plain(WebhookSecret.of("key"), body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"your_webhook_secret", "whsec_not base64!", "whsec_", "geheim-ß"})
  void secretThatIsNotInTheStandardFormKeysWithItsBytes(String secret) {
    assertArrayEquals(secret.getBytes(UTF_8), WebhookSecret.of(secret).standardKey());
  }

  @Test
  void referenceLibraryAcceptsOurSignature() throws Exception {
    WebhookSecret secret = WebhookSecret.generate(new SecureRandom());
    Map<String, List<String>> headers =
        WebhookSignature.headers(secret, ID, Instant.now(), BODY).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));

    new Webhook(secret.reveal()).verify(new String(BODY, UTF_8), headers);
  }

  @ParameterizedTest
  @CsvSource({"0,true", "300,true", "-300,true", "301,false", "-301,false"})
  void timestampIsAcceptedUpToFiveMinutesEitherWay(long seconds, boolean accepted) {
    Map<String, String> headers = WebhookSignature.headers(SECRET, ID, TIME, BODY);

    assertEquals(accepted, accepts(headers, TIME.plusSeconds(seconds), BODY));
  }

  @Test
  void changedBodyIdTimeOrSecretIsNotAccepted() {
    Map<String, String> headers = WebhookSignature.headers(SECRET, ID, TIME, BODY);
    SignatureVerifier verifier = verifier(SECRET, TIME);
    String signature = headers.get("webhook-signature");

    assertTrue(verifier.acceptsStandard(ID, "1614265330", signature, BODY));
    assertFalse(verifier.acceptsStandard("msg_2", "1614265330", signature, BODY));
    assertFalse(verifier.acceptsStandard(ID, "1614265331", signature, BODY));
    assertFalse(verifier.acceptsStandard(ID, "now", signature, BODY));
    assertFalse(verifier.acceptsStandard(ID, "9223372036854775807", signature, BODY));
    assertFalse(verifier.acceptsStandard(ID, "-9223372036854775808", signature, BODY));
    assertFalse(verifier.acceptsStandard(ID, "1614265330", null, BODY));
    assertFalse(accepts(headers, TIME, "{}".getBytes(UTF_8)));
    assertFalse(verifier(Senders.SECRET, TIME).acceptsStandard(ID, "1614265330", signature, BODY));
  }

  @Test
  void oneOfSeveralSignaturesIsEnough() {
    String signature = WebhookSignature.headers(SECRET, ID, TIME, BODY).get("webhook-signature");

    assertTrue(
        verifier(SECRET, TIME)
            .acceptsStandard(ID, "1614265330", "v1,AAAA v1a,BBBB " + signature, BODY));
  }

  @Test
  void plainSignatureIsVerifiedOverTheBody() {
    String signature = WebhookSignature.plain(SECRET, BODY);
    SignatureVerifier verifier = verifier(SECRET, TIME);

    assertTrue(verifier.acceptsPlain(signature, BODY));
    assertFalse(verifier.acceptsPlain(signature, new byte[0]));
    assertFalse(verifier.acceptsPlain(null, BODY));
  }

  @Test
  void generatedSecretsHold32BytesAndDiffer() {
    SecureRandom random = new SecureRandom();
    WebhookSecret secret = WebhookSecret.generate(random);

    assertTrue(secret.reveal().startsWith("whsec_"));
    assertEquals(32, secret.standardKey().length);
    assertFalse(secret.reveal().equals(WebhookSecret.generate(random).reveal()));
  }

  @Test
  void secretIsNotShownInText() {
    OutgoingWebhook message =
        Senders.message(URI.create("http://a.example"), Duration.ofSeconds(1));

    assertFalse(message.toString().contains("your_webhook_secret"));
  }

  @Test
  void emptySecretIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> WebhookSecret.of(""));
  }

  private static boolean accepts(Map<String, String> headers, Instant now, byte[] body) {
    return verifier(SECRET, now)
        .acceptsStandard(
            headers.get("webhook-id"),
            headers.get("webhook-timestamp"),
            headers.get("webhook-signature"),
            body);
  }

  private static SignatureVerifier verifier(WebhookSecret secret, Instant now) {
    return new SignatureVerifier(secret, Clock.fixed(now, ZoneOffset.UTC));
  }
}
