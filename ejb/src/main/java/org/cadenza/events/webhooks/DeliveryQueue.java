package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadenza.nodes.Roster;
import org.cadenza.persistence.Lease;
import org.cadenza.settings.Node;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The messages that wait for a try; each method is a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryQueue {

  private static final long NO_MESSAGE = -1;

  @PersistenceContext EntityManager entities;
  @Inject Node node;
  @Inject Roster roster;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.webhooks.concurrency")
  int concurrency;

  @Inject
  @ConfigProperty(name = "cadenza.webhooks.concurrency-per-webhook")
  int perWebhook;

  /** Takes messages whose time has come for up to {@code free} senders, in fair turns. */
  public List<Turn> claim(int free) {
    Instant now = clock.instant();
    Map<Long, Standing> busy =
        underWay().stream().collect(Collectors.toMap(Standing::webhookId, Function.identity()));
    long doubtfulBusy =
        busy.values().stream().filter(s -> s.isDoubtful(now)).mapToLong(Standing::busy).sum();
    List<Turns.Waiting> waiting = waiting(now, busy);
    Set<Long> doubtful =
        waiting.stream()
            .filter(Turns.Waiting::doubtful)
            .map(Turns.Waiting::webhookId)
            .collect(Collectors.toSet());
    List<Turn> taken = new ArrayList<>();
    new Turns(perWebhook, Math.max(1, concurrency / 2))
        .share(waiting, free, (int) doubtfulBusy)
        .forEach(
            (webhookId, senders) -> {
              // One that may take its whole timeout has one message in hand, and not many.
              int most = doubtful.contains(webhookId) ? senders : senders * Turn.MOST;
              if (isLocked(webhookId)) {
                taken.addAll(take(lock(webhookId, most, now), senders, now));
              }
            });
    return taken;
  }

  private List<Standing> underWay() {
    return entities
        .createQuery(
            "select new org.cadenza.events.webhooks.Standing(w.id, w.tally.consecutiveFailures,"
                + " w.tally.lastSuccess, count(distinct m.turn), min(m.updatedAt)) from WebhookMessage m"
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

  /**
   * Locks a webhook before its messages, as everywhere, or a removal would be the victim of a
   * deadlock; one that somebody else has in hand is passed over, as he rings when he is done.
   */
  private boolean isLocked(long webhookId) {
    return !entities
        .createNativeQuery(
            "SELECT id FROM webhook WHERE id = :webhook FOR UPDATE SKIP LOCKED", Long.class)
        .setParameter("webhook", webhookId)
        .getResultList()
        .isEmpty();
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

  private List<Turn> take(List<Long> ids, int senders, Instant now) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<WebhookMessage> messages =
        entities
            .createQuery(
                "from WebhookMessage m join fetch m.webhook where m.id in :ids"
                    + " order by m.nextAttemptAt, m.id",
                WebhookMessage.class)
            .setParameter("ids", ids)
            .getResultList();
    Map<Long, WebhookMessage> byId =
        messages.stream().collect(Collectors.toMap(WebhookMessage::id, Function.identity()));
    List<Turn> dealt = Turn.deal(messages.stream().map(Parcel::of).toList(), senders);
    for (Turn turn : dealt) {
      List<Long> members = turn.messageIds();
      members.forEach(id -> byId.get(id).take(new Lease(node.owner()), members.get(0), now));
    }
    return dealt;
  }

  /**
   * Puts back what nobody alive is sending.
   *
   * @param underWay what this server is sending
   */
  public int releaseOrphans(Collection<Long> underWay) {
    List<Long> mine = new ArrayList<>(underWay);
    mine.add(NO_MESSAGE);
    List<String> gone = roster.gone("webhook_message", "state = 'IN_PROGRESS'");
    // Looked for without locks first: as a rule there is none, and nobody's lock is in anybody's
    // way.
    boolean none =
        orphans("SELECT id FROM webhook_message", mine, gone)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    return none
        ? 0
        : orphans("UPDATE webhook_message SET state = 'PENDING', lease_owner = NULL", mine, gone)
            .executeUpdate();
  }

  private Query orphans(String what, List<Long> mine, List<String> gone) {
    return entities
        .createNativeQuery(what + " WHERE state = 'IN_PROGRESS' AND" + Lease.orphaned("id"))
        .setParameter("me", node.owner())
        .setParameter("gone", gone)
        .setParameter("mine", mine);
  }

  /** Lets what was told to wait before the clock was put back wait as long, and not longer. */
  public void putRight() {
    entities
        .createNativeQuery(
            "UPDATE webhook_message SET next_attempt_at = TIMESTAMPADD(MICROSECOND,"
                + " TIMESTAMPDIFF(MICROSECOND, updated_at, next_attempt_at), :now),"
                + " updated_at = :now WHERE state = 'PENDING' AND next_attempt_at > :now"
                + " AND updated_at > :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}
