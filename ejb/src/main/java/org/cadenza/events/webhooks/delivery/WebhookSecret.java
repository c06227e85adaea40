package org.cadenza.events.webhooks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret a receiver shares with us. Any text serves; one in the form of the Standard Webhooks
 * specification ({@code whsec_} and base64) keys that scheme's signature with the decoded bytes.
 */
public final class WebhookSecret {

  private static final String PREFIX = "whsec_";
  private static final int GENERATED_BYTES = 32;

  private final String text;

  private WebhookSecret(String text) {
    this.text = text;
  }

  /**
   * Takes a secret that a person chose or that was generated earlier.
   *
   * @throws IllegalArgumentException if it is empty, because HMAC has no empty keys
   */
  public static WebhookSecret of(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A webhook's secret must not be empty.");
    }
    return new WebhookSecret(text);
  }

  /** Makes {@code whsec_} and the base64 of 32 random bytes. */
  public static WebhookSecret generate(SecureRandom random) {
    byte[] bytes = new byte[GENERATED_BYTES];
    random.nextBytes(bytes);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /** The secret itself, to be sealed or shown once; never for logs. */
  public String reveal() {
    return text;
  }

  /** The key of {@code X-Nugs-Signature}: the secret's UTF-8 bytes as they stand. */
  byte[] plainKey() {
    return text.getBytes(UTF_8);
  }

  /** The key of {@code webhook-signature}: the base64 after {@code whsec_}, else as it stands. */
  byte[] standardKey() {
    if (text.startsWith(PREFIX) && text.length() > PREFIX.length()) {
      try {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
      } catch (IllegalArgumentException e) {
        return plainKey();
      }
    }
    return plainKey();
  }

  /** Hides the secret. */
  @Override
  public String toString() {
    return "WebhookSecret[hidden]";
  }
}
