package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadenza.persistence.Lease;
import org.cadenza.settings.Node;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The messages that wait for a try; each method is a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryQueue {

  @PersistenceContext EntityManager entities;
  @Inject Node node;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.webhooks.concurrency")
  int concurrency;

  @Inject
  @ConfigProperty(name = "cadenza.webhooks.concurrency-per-webhook")
  int perWebhook;

  /** Takes up to {@code free} messages whose time has come, in fair turns. */
  public List<Parcel> claim(int free) {
    Instant now = clock.instant();
    Map<Long, Standing> busy =
        underWay().stream().collect(Collectors.toMap(Standing::webhookId, Function.identity()));
    long doubtfulBusy =
        busy.values().stream().filter(s -> s.isDoubtful(now)).mapToLong(Standing::busy).sum();
    Turns turns = new Turns(perWebhook, Math.max(1, concurrency / 2));
    List<Long> ids = new ArrayList<>();
    turns
        .share(waiting(now, busy), free, (int) doubtfulBusy)
        .forEach((webhookId, share) -> ids.addAll(lock(webhookId, share, now)));
    return ids.isEmpty() ? List.of() : take(ids, now);
  }

  private List<Standing> underWay() {
    return entities
        .createQuery(
            "select new org.cadenza.events.webhooks.Standing(w.id, w.tally.consecutiveFailures,"
                + " w.tally.lastSuccess, count(m), min(m.updatedAt)) from WebhookMessage m"
                + " join m.webhook w where m.state = :inProgress"
                + " group by w.id, w.tally.consecutiveFailures, w.tally.lastSuccess",
            Standing.class)
        .setParameter("inProgress", MessageState.IN_PROGRESS)
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  private List<Turns.Waiting> waiting(Instant now, Map<Long, Standing> busy) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "SELECT w.id, w.consecutive_failures + (w.last_success IS NULL),"
                    + " (SELECT m.next_attempt_at"
                    + " FROM webhook_message m WHERE m.webhook_id = w.id AND m.state = 'PENDING'"
                    + " ORDER BY m.next_attempt_at LIMIT 1) AS due"
                    + " FROM webhook w WHERE w.status = 'ACTIVE' HAVING due <= :now ORDER BY due",
                Object[].class)
            .setParameter("now", now)
            .getResultList();
    return rows.stream()
        .map(
            row -> {
              long id = ((Number) row[0]).longValue();
              Standing standing = busy.get(id);
              boolean doubtful =
                  ((Number) row[1]).longValue() > 0
                      || (standing != null && standing.isDoubtful(now));
              return new Turns.Waiting(id, standing == null ? 0 : (int) standing.busy(), doubtful);
            })
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<Long> lock(long webhookId, int most, Instant now) {
    return entities
        .createNativeQuery(
            "SELECT id FROM webhook_message WHERE webhook_id = :webhook AND state = 'PENDING'"
                + " AND next_attempt_at <= :now ORDER BY next_attempt_at, id LIMIT :most"
                + " FOR UPDATE SKIP LOCKED",
            Long.class)
        .setParameter("webhook", webhookId)
        .setParameter("now", now)
        .setParameter("most", most)
        .getResultList();
  }

  private List<Parcel> take(List<Long> ids, Instant now) {
    List<WebhookMessage> messages =
        entities
            .createQuery(
                "from WebhookMessage m join fetch m.webhook where m.id in :ids order by m.id",
                WebhookMessage.class)
            .setParameter("ids", ids)
            .getResultList();
    messages.forEach(message -> message.take(new Lease(node.owner(), now), now));
    return messages.stream().map(Parcel::of).toList();
  }

  /** Tells that this node still works on these messages. */
  public void renew(Collection<Long> ids) {
    entities
        .createQuery(
            "update WebhookMessage m set m.lease.until = :until"
                + " where m.id in :ids and m.lease.owner = :me")
        .setParameter("until", clock.instant().plus(Lease.LENGTH))
        .setParameter("ids", ids)
        .setParameter("me", node.owner())
        .executeUpdate();
  }

  /** Puts back what a crash left: of this node at once, of others when their lease has run out. */
  public int releaseOrphans() {
    return entities
        .createQuery(
            "update WebhookMessage m set m.state = :pending, m.lease.owner = null,"
                + " m.lease.until = null where m.state = :inProgress and (m.lease.until < :now"
                + " or (m.lease.owner like :node and m.lease.owner <> :me))")
        .setParameter("pending", MessageState.PENDING)
        .setParameter("inProgress", MessageState.IN_PROGRESS)
        .setParameter("now", clock.instant())
        .setParameter("node", node.prefix() + "%")
        .setParameter("me", node.owner())
        .executeUpdate();
  }
}
