package org.cadenza.events;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cadenza.settings.Json;

/** Something that happened, in the outbox until every webhook and the topic have been told. */
@Entity
@Table(name = "domain_event")
@SequenceGenerator(name = "domain_event_seq", sequenceName = "domain_event_seq", allocationSize = 1)
public class DomainEvent {

  @Id
  @GeneratedValue(generator = "domain_event_seq")
  private Long id;

  @Column(name = "public_id")
  private String publicId = UUID.randomUUID().toString();

  @Enumerated(EnumType.STRING)
  private EventName name;

  private String data;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  /** Whose webhooks are told of it; null for everybody's. */
  @Column(name = "owner_id")
  private Long ownerId;

  @Column(name = "webhooks_due")
  private boolean webhooksDue = true;

  protected DomainEvent() {}

  DomainEvent(Long ownerId, EventName name, Object data, Instant now) {
    this.ownerId = ownerId;
    this.name = name;
    this.data = Json.write(data);
    this.occurredAt = now;
  }

  public Long id() {
    return id;
  }

  /** The same for every receiver and every repeat. */
  public String publicId() {
    return publicId;
  }

  public EventName name() {
    return name;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  /** Whether somebody may hear of it; an admin may hear of everything. */
  public boolean isFor(long userId, boolean admin) {
    return admin || ownerId == null || ownerId == userId;
  }

  /** What receivers get. */
  public String text() {
    return text(name, occurredAt, Json.readObject(data));
  }

  /** What receivers get of any event: {@code {"event", "timestamp", "data"}}. */
  public static String text(EventName name, Instant occurredAt, Map<String, Object> data) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("event", name);
    text.put("timestamp", occurredAt);
    text.put("data", data);
    return Json.write(text);
  }

  /** Every webhook that wants it has its message. */
  public void webhooksTold() {
    webhooksDue = false;
  }
}
