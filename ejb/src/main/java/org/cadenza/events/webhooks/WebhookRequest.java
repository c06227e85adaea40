package org.cadenza.events.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cadenza.events.EventName;

/**
 * What somebody wants of a webhook. All but {@code url} and {@code events} may be left out of a new
 * one, and everything of a change.
 *
 * @param timeout seconds for one try
 * @param retryCount tries after the first
 */
public record WebhookRequest(
    @Size(max = 2048, message = "must be at most 2048 characters")
        @Pattern(regexp = "(?i)https?://\\S+", message = "must be an http or https URL")
        String url,
    @Size(min = 1, message = "must name at least one event")
        List<@NotNull(message = "must not contain null") EventName> events,
    @Size(min = 8, max = 256, message = "must be 8 to 256 characters") String secret,
    @Min(value = 1, message = "must be from 1 to 300 seconds")
        @Max(value = 300, message = "must be from 1 to 300 seconds")
        Integer timeout,
    @Min(value = 0, message = "must be from 0 to 10")
        @Max(value = 10, message = "must be from 0 to 10")
        Integer retryCount,
    Boolean active,
    @Size(max = 500, message = "must be at most 500 characters") String description) {

  private static final int USUAL_TIMEOUT = 30;
  private static final int USUAL_RETRIES = 3;

  /** The same, with the usual values for what was left out of a new webhook. */
  WebhookRequest withDefaults() {
    return new WebhookRequest(
        url,
        events,
        secret,
        timeout == null ? Integer.valueOf(USUAL_TIMEOUT) : timeout,
        retryCount == null ? Integer.valueOf(USUAL_RETRIES) : retryCount,
        active,
        description);
  }

  /** The secret that is wanted; null for none, or for what we show in place of one. */
  String newSecret() {
    return WebhookDetails.HIDDEN.equals(secret) ? null : secret;
  }

  /** Never the secret: requests may end in a log. */
  @Override
  public String toString() {
    return "WebhookRequest[" + url + ", " + events + "]";
  }
}
