package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.events.wakeups.AfterCommit;
import org.cadenza.events.wakeups.WakeUp;
import org.cadenza.problems.Problem;

/**
 * Single messages, for those who look after the server. The webhook is locked before its message,
 * as everywhere.
 */
@Stateless
public class Messages {

  @PersistenceContext EntityManager entities;
  @Inject AfterCommit afterCommit;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  private record Held(Webhook webhook, WebhookMessage message) {}

  /**
   * One that waits is never sent; a conflict if it is being sent just now, or over.
   *
   * @param name by which it is noted
   */
  public void cancel(long id, String name) {
    WebhookMessage message = held(id, name).message();
    if (!message.state().mayBecome(MessageState.CANCELED)) {
      throw conflict(message, "canceled");
    }
    message.cancel(clock.instant());
    trail.note(AuditAction.JOB_CANCELED, name, Map.of("type", "webhook_delivery"));
  }

  /**
   * One that has failed or was canceled has one more try; a conflict if it is another state's, or
   * its webhook is switched off.
   *
   * @param name by which it is noted
   */
  public void tryAgain(long id, String name) {
    Held held = held(id, name);
    if (!held.message().isOverInVain()) {
      throw conflict(held.message(), "tried again");
    } else if (!held.webhook().isActive()) {
      throw Problem.conflict(
          "The webhook is " + held.webhook().status().word(),
          Map.of("webhook_id", held.webhook().id()));
    }
    held.message().tryOnceMore(clock.instant());
    trail.note(AuditAction.JOB_RETRIED, name, Map.of("job_id", name));
    afterCommit.wake(WakeUp.WEBHOOKS, id);
  }

  private static Problem conflict(WebhookMessage message, String what) {
    return Problem.conflict(
        "A message that is " + message.state().word() + " cannot be " + what,
        Map.of("status", message.state().word()));
  }

  private Held held(long id, String name) {
    WebhookMessage message = entities.find(WebhookMessage.class, id);
    if (message == null) {
      throw Problem.notFound("Job", name);
    }
    Webhook webhook = entities.find(Webhook.class, message.webhook().id());
    try {
      entities.refresh(webhook, LockModeType.PESSIMISTIC_WRITE);
      entities.refresh(message, LockModeType.PESSIMISTIC_WRITE);
    } catch (EntityNotFoundException e) {
      // Removed since it was looked for.
      throw Problem.notFound("Job", name);
    }
    return new Held(webhook, message);
  }
}
