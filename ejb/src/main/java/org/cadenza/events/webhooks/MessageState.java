package org.cadenza.events.webhooks;

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
  FAILED;

  boolean mayBecome(MessageState next) {
    return switch (this) {
      case PENDING -> Set.of(IN_PROGRESS, FAILED).contains(next);
      case IN_PROGRESS -> Set.of(PENDING, DELIVERED, FAILED).contains(next);
      case DELIVERED, FAILED -> false;
    };
  }
}
