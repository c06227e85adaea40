package org.cadenza.events.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cadenza.events.EventName;
import org.cadenza.events.webhooks.delivery.Attempt;

/** One try that has ended; never changed afterwards. */
@Entity
@Table(name = "webhook_delivery")
@SequenceGenerator(name = "webhook_delivery_seq", sequenceName = "webhook_delivery_seq")
public class WebhookDelivery {

  private static final int LONGEST_ERROR = 500;

  @Id
  @GeneratedValue(generator = "webhook_delivery_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "message_id")
  WebhookMessage message;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "webhook_id")
  Webhook webhook;

  @Enumerated(EnumType.STRING)
  EventName event;

  int attempt;
  boolean success;

  @Column(name = "status_code")
  Integer statusCode;

  @Column(name = "duration_ms")
  long durationMillis;

  String response;
  String error;

  @Column(name = "created_at")
  Instant createdAt;

  protected WebhookDelivery() {}

  /** What came of the try that the message has just counted. */
  WebhookDelivery(WebhookMessage message, Attempt attempt, Instant now) {
    this.message = message;
    this.webhook = message.webhook();
    this.event = message.event();
    this.attempt = message.attempts();
    this.success = attempt.success();
    this.statusCode = attempt.statusCode();
    this.durationMillis = attempt.durationMillis();
    this.response = attempt.responseExcerpt();
    this.error = cut(attempt.error());
    this.createdAt = now;
  }

  private static String cut(String text) {
    return text == null || text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
  }

  Long id() {
    return id;
  }
}
