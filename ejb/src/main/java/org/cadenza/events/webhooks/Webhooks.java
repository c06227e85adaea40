package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.events.EventExamples;
import org.cadenza.events.EventName;
import org.cadenza.events.Events;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;

/**
 * Making, changing and removing webhooks. Each belongs to who made it, and is hidden from others.
 */
@Stateless
public class Webhooks {

  @PersistenceContext EntityManager entities;
  @Inject Courier courier;
  @Inject WebhookSecrets secrets;
  @Inject WaitingMessages waiting;
  @Inject Events events;
  @Inject EventExamples examples;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * A new webhook.
   *
   * @param secret what it is signed with, if we chose it; else null
   */
  public record Created(long id, String secret) {}

  /** Makes a webhook. */
  public Created create(Caller caller, WebhookRequest request) {
    requireEssentials(request);
    // Asks the name service while this transaction has not used the database yet.
    courier.check(request.url());
    Instant now = clock.instant();
    Webhook webhook = new Webhook(caller.userId(), events.place(), now);
    webhook.change(request.withDefaults(), now);
    entities.persist(webhook);
    String wanted = request.newSecret();
    String chosen = wanted == null ? secrets.generate() : wanted;
    webhook.seal(secrets.seal(webhook.secretPurpose(), chosen));
    if (Boolean.FALSE.equals(request.active())) {
      webhook.disable(null, now);
    }
    trail.note(AuditAction.WEBHOOK_CREATED, webhook.id(), webhook.audited());
    return new Created(webhook.id(), wanted == null ? chosen : null);
  }

  private static void requireEssentials(WebhookRequest request) {
    Map<String, Object> faults = new LinkedHashMap<>();
    if (request.url() == null) {
      faults.put("url", "is required");
    }
    if (request.events() == null) {
      faults.put("events", "is required");
    }
    if (!faults.isEmpty()) {
      String which = String.join(" and ", faults.keySet());
      throw Problem.invalid(which + (faults.size() > 1 ? " are required" : " is required"), faults);
    }
  }

  /** Changes a webhook; what the request leaves out stays. */
  public void change(Caller caller, long id, WebhookRequest request) {
    if (request.url() != null) {
      courier.check(request.url());
    }
    Webhook webhook = locked(caller, id);
    Webhook.Audited before = webhook.audited();
    Instant now = clock.instant();
    webhook.change(request, now);
    if (request.newSecret() != null) {
      webhook.seal(secrets.seal(webhook.secretPurpose(), request.newSecret()));
    }
    if (Boolean.TRUE.equals(request.active()) && !webhook.isActive()) {
      // Some may have come to wait since it was switched off.
      waiting.drop(webhook);
      webhook.enable(events.place(), now);
    } else if (Boolean.FALSE.equals(request.active())) {
      webhook.disable(null, now);
      waiting.drop(webhook);
    }
    trail.note(AuditAction.WEBHOOK_UPDATED, id, before, webhook.audited());
  }

  /** A webhook as its owner sees it. */
  public WebhookDetails details(Caller caller, long id) {
    return WebhookDetails.of(visible(caller, id, entities.find(Webhook.class, id)));
  }

  /** A problem if there is no such webhook, or none that the caller may see. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void requireVisible(Caller caller, long id) {
    visible(caller, id, entities.find(Webhook.class, id));
  }

  /** Removes a webhook with its messages and deliveries. */
  public void delete(Caller caller, long id) {
    Webhook webhook = locked(caller, id);
    entities.remove(webhook);
    trail.note(AuditAction.WEBHOOK_DELETED, id, webhook.audited());
  }

  /** A test of the webhook, whatever its status and the events it wants. */
  public Parcel testParcel(Caller caller, long id, TestRequest request) {
    request.requireModest();
    Webhook webhook = visible(caller, id, entities.find(Webhook.class, id));
    EventName event = request.event() == null ? webhook.events().get(0) : request.event();
    return Parcel.ofTest(webhook.recipient(), event, examples.testOf(event, request.testData()));
  }

  private Webhook locked(Caller caller, long id) {
    // Counts are written at any time; whoever changes the row needs its latest state.
    Webhook webhook = entities.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE);
    return visible(caller, id, webhook);
  }

  private static Webhook visible(Caller caller, long id, Webhook webhook) {
    if (webhook == null || !caller.mayChange(webhook.ownerId())) {
      throw Problem.notFound("Webhook", id);
    }
    return webhook;
  }
}
