package org.cadenza.tracklists.site;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.settings.Json;

/** What the site has told us of sets: answers to searches, and each set that was in one. */
@Stateless
public class SeenSets {

  private static final int MOST = 500;
  private static final String COLUMNS =
      "SELECT set_id, url, title, performer, event_name, venue, set_date, genre, track_count,"
          + " seen_at, words";
  private static final String FROM = " FROM site_set";
  private static final String NEWEST = " ORDER BY set_date DESC, set_id LIMIT ?";
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int SOME = 1000;

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject Clock clock;

  /**
   * What was answered to a query, in the site's order; empty if we have not asked.
   *
   * @param freshness older answers do not count; null if any does
   */
  public Optional<List<SeenSet>> answer(SetQuery query, Duration freshness) {
    Instant since = freshness == null ? Instant.EPOCH : clock.instant().minus(freshness);
    return reader
        .list(
            "SELECT set_ids FROM site_search WHERE search_sha256 = ? AND searched_at >= ?",
            List.of(query.key(), since),
            row -> Arrays.asList(Json.read(row.getString(1), String[].class)))
        .stream()
        .findFirst()
        .map(this::inOrder);
  }

  private List<SeenSet> inOrder(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, SeenSet> found =
        reader
            .list(
                COLUMNS + FROM + " WHERE set_id IN (" + SqlReader.places(ids.size()) + ")",
                ids,
                SeenSets::set)
            .stream()
            .collect(Collectors.toMap(SeenSet::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Keeps an answer, and every set in it. */
  public void keep(SetQuery query, List<SeenSet> sets) {
    List<List<Object>> rows = new ArrayList<>();
    // Always in the same order: two answers that have sets in common would wait for each other.
    for (SeenSet set : sets.stream().sorted(Comparator.comparing(SeenSet::id)).toList()) {
      rows.add(
          Collections.unmodifiableList(
              Arrays.asList(
                  set.id(),
                  set.url(),
                  set.title(),
                  set.performer(),
                  set.event(),
                  set.venue(),
                  set.date(),
                  set.seenAt())));
    }
    // Of a set whose page we have read, that page knows better.
    writer.add(
        "INSERT INTO site_set (set_id, url, title, performer, event_name, venue, set_date, seen_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at),"
            + Stream.of("url", "title", "performer", "event_name", "venue", "set_date")
                .map(c -> " " + c + " = IF(read_at IS NULL, VALUES(" + c + "), " + c + ")")
                .collect(Collectors.joining(",")),
        rows);
    forgetOld();
    writer.change(
        "INSERT INTO site_search (search_sha256, set_ids, searched_at) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE set_ids = VALUES(set_ids),"
            + " searched_at = VALUES(searched_at)",
        List.of(query.key(), Json.write(sets.stream().map(SeenSet::id).toList()), clock.instant()));
  }

  /** What nobody has asked for in a month, and what was never read; some at a time. */
  private void forgetOld() {
    List<Object> month = List.of(clock.instant().minus(MONTH), SOME);
    writer.change("DELETE FROM site_search WHERE searched_at < ? LIMIT ?", month);
    writer.change("DELETE FROM site_set WHERE read_at IS NULL AND seen_at < ? LIMIT ?", month);
  }

  /** Sets that we know ourselves, the newest first, some hundred at most. */
  public List<SeenSet> known(SetQuery query) {
    boolean isOfTrack = query.kind() == SetQuery.Kind.TRACK;
    String column = isOfTrack ? "words" : "title";
    String words = query.inBooleanMode();
    String where =
        words.isEmpty() ? column + " LIKE ?" : "MATCH (" + column + ") AGAINST (? IN BOOLEAN MODE)";
    Object value = words.isEmpty() ? "%" + String.join("%", query.parts()) + "%" : words;
    List<Known> found =
        reader.list(
            COLUMNS + FROM + " WHERE " + where + NEWEST,
            List.of(value, MOST),
            row -> new Known(set(row), row.getString(11)));
    // The index knows neither short words nor where a track ends.
    return found.stream()
        .filter(each -> isOfTrack ? each.hasTrack(query) : query.isWithin(each.set().title()))
        .map(Known::set)
        .toList();
  }

  /** The newest of all that we know. */
  public List<SeenSet> newest() {
    return reader.list(COLUMNS + FROM + " WHERE 1 = 1" + NEWEST, List.of(MOST), SeenSets::set);
  }

  private record Known(SeenSet set, String tracks) {

    boolean hasTrack(SetQuery query) {
      return tracks != null && tracks.lines().anyMatch(query::isWithin);
    }
  }

  private static SeenSet set(ResultSet row) throws SQLException {
    return new SeenSet(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        SqlReader.date(row, 7),
        row.getString(8),
        SqlReader.integer(row, 9),
        SqlReader.time(row, 10));
  }
}
