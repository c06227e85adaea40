package org.cadenza.telemetry.usage;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/**
 * Keeps calls by day, on all servers together. What a server has not yet written when it is killed,
 * ten seconds at most, is not counted.
 */
@Stateless
public class UsageRows {

  private static final String SUMS =
      "SELECT COALESCE(SUM(requests), 0), COALESCE(SUM(errors), 0), COALESCE(SUM(tokens), 0),"
          + " COALESCE(SUM(millis), 0) FROM api_usage WHERE ";

  @Inject UsageLog log;
  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject Clock clock;

  /** Writes what is new, in a transaction of its own: it is kept though the caller's is not. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void keep() {
    Map<Call, Counts> fresh = log.fetch();
    if (fresh.isEmpty()) {
      return;
    }
    try {
      write(fresh);
    } catch (RuntimeException e) {
      log.putBack(fresh);
      throw e;
    }
  }

  private void write(Map<Call, Counts> fresh) {
    // In the order of the key, as every server does it: so none waits for one that waits for it.
    List<Map.Entry<Call, Counts>> entries =
        fresh.entrySet().stream()
            .sorted(
                Map.Entry.comparingByKey(
                    Comparator.comparingLong(Call::ownerId)
                        .thenComparing(Call::day)
                        .thenComparing(Call::keyId)
                        .thenComparing(Call::route)))
            .toList();
    writer.add(
        "INSERT INTO api_usage (owner_id, day, key_id, route, requests, errors, tokens, millis)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
            + " requests = requests + VALUES(requests), errors = errors + VALUES(errors),"
            + " tokens = tokens + VALUES(tokens), millis = millis + VALUES(millis)",
        entries.stream().map(each -> row(each.getKey(), each.getValue())).toList());
    Instant now = clock.instant();
    List<Long> keys =
        fresh.entrySet().stream()
            // What is done later on a key's account is no use of the key.
            .filter(each -> each.getValue().requests() > 0)
            .map(each -> each.getKey().keyId())
            .filter(key -> key > 0)
            .distinct()
            .sorted()
            .toList();
    if (!keys.isEmpty()) {
      List<Object> values = new ArrayList<>(List.of(now));
      values.addAll(keys);
      writer.change(
          "UPDATE api_key SET last_used_at = ? WHERE id IN (" + SqlReader.places(keys.size()) + ")",
          values);
    }
  }

  private static List<Object> row(Call call, Counts counts) {
    return List.of(
        call.ownerId(),
        call.day(),
        call.keyId(),
        call.route(),
        counts.requests(),
        counts.errors(),
        counts.tokens(),
        counts.millis());
  }

  /** Of a user, from a day on. */
  public Counts ofUser(long ownerId, LocalDate from) {
    return sums("owner_id = ? AND day >= ?", List.of(ownerId, from));
  }

  /** Of a key, from a day on. */
  public Counts ofKey(long keyId, LocalDate from) {
    return sums("key_id = ? AND day >= ?", List.of(keyId, from));
  }

  /** Of each of a user's keys, by its number, from a day on; calls without a key under 0. */
  public Map<Long, Counts> byKey(long ownerId, LocalDate from) {
    Map<Long, Counts> sums = new HashMap<>();
    reader.list(
        "SELECT SUM(requests), SUM(errors), SUM(tokens), SUM(millis), key_id FROM api_usage"
            + " WHERE owner_id = ? AND day >= ? GROUP BY key_id",
        List.of(ownerId, from),
        row -> sums.put(row.getLong(5), counts(row)));
    return sums;
  }

  /** Which routes a key has called most, from a day on. */
  public List<String> topRoutes(long keyId, LocalDate from, int most) {
    return reader.list(
        "SELECT route FROM api_usage WHERE key_id = ? AND day >= ? AND route <> 'none' GROUP BY route"
            + " ORDER BY SUM(requests) DESC, route LIMIT ?",
        List.of(keyId, from, most),
        row -> row.getString(1));
  }

  private Counts sums(String which, List<Object> values) {
    return reader.list(SUMS + which, values, UsageRows::counts).get(0);
  }

  private static Counts counts(ResultSet row) throws SQLException {
    return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
  }
}
