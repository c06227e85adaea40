package org.cadenza.events.webhooks;

import static org.cadenza.persistence.SqlReader.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.events.EventName;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.settings.Node;

/**
 * The messages of a turn as rows, within the caller's transaction: what happens to all of them
 * alike is one statement and not one for each. Each statement names the state from which it goes,
 * as {@link MessageState} allows it, and goes by the keys alone: by the state it would touch, and
 * wait for, what others have locked.
 */
@ApplicationScoped
public class TurnRows {

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject Node node;

  /** The webhooks whose messages are being sent, by whatever server. */
  List<Standing> underWay() {
    // Of each turn one row has its mark, so that they are counted without a look at all the others.
    return reader.list(
        "SELECT w.id, w.consecutive_failures, w.last_success, COUNT(*), MIN(m.updated_at)"
            + " FROM webhook_message m JOIN webhook w ON w.id = m.webhook_id"
            + " WHERE m.turn IS NOT NULL AND m.state = 'IN_PROGRESS' GROUP BY w.id, w.consecutive_failures, w.last_success",
        List.of(),
        row ->
            new Standing(
                row.getLong(1),
                row.getInt(2),
                SqlReader.time(row, 3),
                row.getLong(4),
                SqlReader.time(row, 5)));
  }

  /**
   * Locks a webhook before its messages, as everywhere, or a removal would be the victim of a
   * deadlock; one that somebody else has in hand is passed over, as he rings when he is done.
   */
  Optional<Recipient> lock(long webhookId) {
    return reader
        .list(
            "SELECT id, url, sealed_secret, timeout_seconds FROM webhook WHERE id = ?"
                + " FOR UPDATE SKIP LOCKED",
            List.of(webhookId),
            row ->
                new Recipient(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    Duration.ofSeconds(row.getLong(4))))
        .stream()
        .findFirst();
  }

  /** Locks messages of a locked webhook that are due; those that somebody else has are left out. */
  List<Parcel> lockDue(Recipient recipient, int most, Instant now) {
    return reader.list(
        "SELECT id, public_id, event, payload FROM webhook_message WHERE webhook_id = ?"
            + " AND state = 'PENDING' AND next_attempt_at <= ? ORDER BY next_attempt_at, id LIMIT ?"
            + " FOR UPDATE SKIP LOCKED",
        List.of(recipient.webhookId(), now, most),
        row -> parcel(row, recipient));
  }

  private static Parcel parcel(ResultSet row, Recipient recipient) throws SQLException {
    return new Parcel(
        row.getLong(1),
        row.getString(2),
        EventName.valueOf(row.getString(3)),
        row.getString(4),
        recipient);
  }

  /** This node begins turns with messages that it has locked. */
  void take(List<Turn> turns, Instant now) {
    List<Long> firsts = turns.stream().map(turn -> turn.messageIds().get(0)).toList();
    List<Long> all = turns.stream().flatMap(turn -> turn.messageIds().stream()).toList();
    if (!all.isEmpty()) {
      change(
          "state = 'IN_PROGRESS', lease_owner = ?, turn = IF(id IN ("
              + places(firsts.size())
              + "), id, NULL)",
          and(List.of(node.owner()), firsts),
          "PENDING",
          all,
          now);
    }
  }

  /** Locks what is still in this node's hands, and tells how often each was tried before. */
  Map<Long, Integer> lockHeld(Turn turn) {
    List<Long> ids = turn.messageIds();
    Map<Long, Integer> tries = new HashMap<>();
    reader.list(
        "SELECT id, attempts FROM webhook_message FORCE INDEX (PRIMARY) WHERE id IN ("
            + places(ids.size())
            + ") AND state = 'IN_PROGRESS' AND lease_owner = ? ORDER BY id FOR UPDATE",
        and(ids, List.of(node.owner())),
        row -> tries.put(row.getLong(1), row.getInt(2)));
    return tries;
  }

  /** Their tries went well. */
  void delivered(Collection<Long> ids, Instant now) {
    end("state = 'DELIVERED', attempts = attempts + 1", ids, now);
  }

  /** The turn ended before they were tried. */
  void putBack(Collection<Long> ids, Instant now) {
    end("state = 'PENDING'", ids, now);
  }

  /** Some that wait because of a clock that was ahead; found without locks, as a rule none. */
  List<Long> waitingTooLong(Instant now) {
    return reader.list(
        "SELECT m.id FROM webhook w JOIN webhook_message m FORCE INDEX (webhook_message_webhook)"
            + " ON m.webhook_id = w.id AND m.state = 'PENDING' AND m.next_attempt_at > ?"
            + " WHERE m.updated_at > ? LIMIT 500",
        List.of(now, now),
        row -> row.getLong(1));
  }

  /** They wait from now on, and as long as they were to wait. */
  void waitFrom(Collection<Long> ids, Instant now) {
    if (!ids.isEmpty()) {
      change(
          "next_attempt_at = TIMESTAMPADD(MICROSECOND,"
              + " TIMESTAMPDIFF(MICROSECOND, updated_at, next_attempt_at), ?)",
          List.of(now),
          "PENDING",
          ids,
          now);
    }
  }

  /**
   * Adds the message of a test, which has ended and is never tried again by itself; returns its
   * row.
   */
  long addTest(Parcel parcel, boolean success, Instant now) {
    long id = writer.keys("webhook_message_seq", 1).get(0);
    writer.change(
        "INSERT INTO webhook_message (id, public_id, webhook_id, event, payload, state, attempts,"
            + " next_attempt_at, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)",
        List.of(
            id,
            parcel.publicId(),
            parcel.recipient().webhookId(),
            parcel.event().name(),
            parcel.payload(),
            (success ? MessageState.DELIVERED : MessageState.FAILED).name(),
            now,
            now,
            now));
    return id;
  }

  private void end(String how, Collection<Long> ids, Instant now) {
    if (!ids.isEmpty()) {
      change(how + ", lease_owner = NULL, turn = NULL", List.of(), "IN_PROGRESS", ids, now);
    }
  }

  private void change(String how, List<?> values, String from, Collection<Long> ids, Instant now) {
    writer.change(
        "UPDATE webhook_message FORCE INDEX (PRIMARY) SET "
            + how
            + ", updated_at = ? WHERE id IN ("
            + places(ids.size())
            + ") AND state = ?",
        and(and(and(values, List.of(now)), ids), List.of(from)));
  }

  private static List<Object> and(Collection<?> some, Collection<?> more) {
    List<Object> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
