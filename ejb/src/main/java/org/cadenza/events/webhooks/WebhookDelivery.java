package org.cadenza.events.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cadenza.events.EventName;

/** One try that has ended, as {@link DeliveryRows} wrote it; never changed afterwards. */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery {

  @Id private Long id;

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
}
