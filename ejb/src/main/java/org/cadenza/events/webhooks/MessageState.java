package org.cadenza.events.webhooks;

import java.util.Locale;
import java.util.Set;

/** How far one event is on its way to one webhook. */
enum MessageState {
  /** Waits for its time. */
  PENDING,
  /** A node is sending it. */
  IN_PROGRESS,
  /** The receiver has it. */
  DELIVERED,
  /** No try is left, or the webhook is switched off. */
  FAILED,
  /** Somebody did not want it to be sent. */
  CANCELED;

  boolean mayBecome(MessageState next) {
    return switch (this) {
      case PENDING -> Set.of(IN_PROGRESS, FAILED, CANCELED).contains(next);
      case IN_PROGRESS -> Set.of(PENDING, DELIVERED, FAILED).contains(next);
      case FAILED, CANCELED -> next == PENDING;
      case DELIVERED -> false;
    };
  }

  /** For a person. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
