package org.cadenza.events.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** Whether a webhook is told what happens. */
public enum WebhookStatus {
  /** It is. */
  ACTIVE,
  /** Switched off by its owner, or by its receiver's answer 410. */
  DISABLED,
  /** Given up after a long time of nothing but failures. */
  FAILED;

  /** As in JSON: in small letters. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a webhook of this status may come into another. */
  boolean mayBecome(WebhookStatus next) {
    return switch (this) {
      case ACTIVE -> Set.of(DISABLED, FAILED).contains(next);
      case DISABLED -> next == ACTIVE;
      case FAILED -> Set.of(ACTIVE, DISABLED).contains(next);
    };
  }
}
