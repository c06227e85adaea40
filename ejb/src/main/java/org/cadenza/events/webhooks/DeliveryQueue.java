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
import org.cadenza.persistence.SqlReader;
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
  @Inject SqlReader reader;
  @Inject TurnRows messages;
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
        messages.underWay().stream()
            .collect(Collectors.toMap(Standing::webhookId, Function.identity()));
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
              messages
                  .lock(webhookId)
                  .ifPresent(r -> taken.addAll(Turn.deal(messages.lockDue(r, most, now), senders)));
            });
    messages.take(taken, now);
    return taken;
  }

  /** Those that have all the senders they may have are not looked at. */
  private List<Turns.Waiting> waiting(Instant now, Map<Long, Standing> busy) {
    List<Long> full =
        busy.values().stream()
            .filter(standing -> standing.busy() >= perWebhook)
            .map(Standing::webhookId)
            .toList();
    List<Object> values = new ArrayList<>(full);
    values.add(now);
    return reader.list(
        "SELECT w.id, w.consecutive_failures + (w.last_success IS NULL),"
            + " (SELECT m.next_attempt_at"
            + " FROM webhook_message m WHERE m.webhook_id = w.id AND m.state = 'PENDING'"
            + " ORDER BY m.next_attempt_at LIMIT 1) AS due"
            + " FROM webhook w WHERE w.status = 'ACTIVE'"
            + (full.isEmpty() ? "" : " AND w.id NOT IN (" + SqlReader.places(full.size()) + ")")
            + " HAVING due <= ? ORDER BY due",
        values,
        row -> {
          Standing standing = busy.get(row.getLong(1));
          return new Turns.Waiting(
              row.getLong(1),
              standing == null ? 0 : (int) standing.busy(),
              row.getInt(2) > 0 || (standing != null && standing.isDoubtful(now)));
        });
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
        : orphans(
                "UPDATE webhook_message SET state = 'PENDING', lease_owner = NULL,"
                    + " turn = NULL",
                mine,
                gone)
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
    Instant now = clock.instant();
    List<Long> tooLate;
    do {
      tooLate = messages.waitingTooLong(now);
      messages.waitFrom(tooLate, now);
    } while (!tooLate.isEmpty());
  }
}
