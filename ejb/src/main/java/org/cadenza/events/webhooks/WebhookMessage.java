package org.cadenza.events.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cadenza.events.DomainEvent;
import org.cadenza.events.EventName;
import org.cadenza.persistence.Lease;

/**
 * One event on its way to one webhook; the same text and the same id at every try. {@link
 * Subscriptions} makes them, and what happens to many alike is done by {@link TurnRows}.
 */
// Some columns are read by queries alone.
@SuppressWarnings("UnusedVariable")
@Entity
@Table(name = "webhook_message")
public class WebhookMessage {

  @Id private Long id;

  @Column(name = "public_id")
  private String publicId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "webhook_id")
  private Webhook webhook;

  /** What happened; none for a test, or once the event is pruned. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "event_id")
  DomainEvent cause;

  @Enumerated(EnumType.STRING)
  private EventName event;

  private String payload;

  @Enumerated(EnumType.STRING)
  private MessageState state = MessageState.PENDING;

  private int attempts;

  @Column(name = "next_attempt_at")
  Instant nextAttemptAt;

  @Embedded private Lease lease;

  /** Its own id, while it is the first of a turn under way: each turn has one sender. */
  Long turn;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  protected WebhookMessage() {}

  /** The try failed and another one follows. */
  void tryAgainAt(Instant next, Instant now) {
    attempts++;
    become(MessageState.PENDING, now);
    nextAttemptAt = next;
  }

  /** The try failed and was the last one. */
  void failed(Instant now) {
    attempts++;
    become(MessageState.FAILED, now);
  }

  /** It is not to be sent. */
  void cancel(Instant now) {
    become(MessageState.CANCELED, now);
  }

  /** It is sent at once, after all; if that fails, no other try follows but what was left. */
  void tryOnceMore(Instant now) {
    become(MessageState.PENDING, now);
    nextAttemptAt = now;
  }

  /** Whether it is over, and the receiver does not have it. */
  boolean isOverInVain() {
    return state == MessageState.FAILED || state == MessageState.CANCELED;
  }

  MessageState state() {
    return state;
  }

  Webhook webhook() {
    return webhook;
  }

  private void become(MessageState next, Instant now) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("A message cannot go from " + state + " to " + next);
    }
    state = next;
    lease = null;
    turn = null;
    updatedAt = now;
  }
}
