package org.cadenza.events.webhooks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the exact bytes of a body in two ways: {@code X-Nugs-Signature} over the body alone, and
 * the Standard Webhooks headers over {@code id.timestamp.body}.
 */
public final class WebhookSignature {

  /** {@code sha256=} and the hexadecimal HMAC-SHA256 of the body. */
  public static final String PLAIN = "X-Nugs-Signature";

  /** The message's id, the same at every try, so that receivers can tell repetitions. */
  public static final String ID = "webhook-id";

  /** When this try was signed, in Unix seconds. */
  public static final String TIMESTAMP = "webhook-timestamp";

  /** {@code v1,} and the base64 HMAC-SHA256 of id, timestamp and body. */
  public static final String STANDARD = "webhook-signature";

  private static final String HMAC = "HmacSHA256";

  private WebhookSignature() {}

  /** All four headers for one try, in the order in which they are sent. */
  public static Map<String, String> headers(
      WebhookSecret secret, String id, Instant timestamp, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(ID, id);
    headers.put(TIMESTAMP, Long.toString(timestamp.getEpochSecond()));
    headers.put(STANDARD, standard(secret, id, timestamp.getEpochSecond(), body));
    headers.put(PLAIN, plain(secret, body));
    return headers;
  }

  static String plain(WebhookSecret secret, byte[] body) {
    return "sha256=" + HexFormat.of().formatHex(hmac(secret.plainKey(), new byte[0], body));
  }

  static String standard(WebhookSecret secret, String id, long seconds, byte[] body) {
    byte[] start = (id + "." + seconds + ".").getBytes(UTF_8);
    return "v1," + Base64.getEncoder().encodeToString(hmac(secret.standardKey(), start, body));
  }

  private static byte[] hmac(byte[] key, byte[] start, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      mac.update(start);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime lacks HMAC-SHA256.", e);
    }
  }
}
