package org.cadenza.concerts.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.identity.Caller;
import org.cadenza.persistence.SqlReader;

/** Counts what monitors have done. */
@ApplicationScoped
public class MonitoringFigures {

  private static final Duration WEEK = Duration.ofDays(6);

  private static final String ARTISTS =
      "SELECT m.artist_id, a.name, COUNT(*) AS monitors, MAX(m.shows_found),"
          + " (SELECT MAX(f.found_at) FROM monitor_find f JOIN monitor o ON o.id = f.monitor_id"
          + " WHERE o.artist_id = m.artist_id%s)"
          + " FROM monitor m JOIN artist a ON a.id = m.artist_id WHERE 1 = 1%s"
          + " GROUP BY m.artist_id, a.name ORDER BY monitors DESC, m.artist_id LIMIT 10";

  @Inject SqlReader reader;
  @Inject Clock clock;

  /** Whose monitors are counted. */
  private record Scope(String condition, List<Object> values) {

    static Scope of(Caller caller) {
      return caller.isAdmin()
          ? new Scope("", List.of())
          : new Scope(" AND %s.owner_id = ?", List.of(caller.userId()));
    }

    String on(String table) {
      return condition.replace("%s", table);
    }
  }

  private record Group(MonitorStatus status, CheckFrequency frequency, long monitors) {}

  /** The figures as of now. */
  public MonitoringStatistics of(Caller caller) {
    Scope scope = Scope.of(caller);
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    List<Group> groups = groups(scope);
    return new MonitoringStatistics(
        groups.stream().mapToLong(Group::monitors).sum(),
        count(groups, MonitorStatus.ACTIVE),
        count(groups, MonitorStatus.PAUSED),
        count(groups, MonitorStatus.ERROR),
        alerts(scope, "", List.of()),
        alerts(scope, " AND l.status = 'UNREAD'", List.of()),
        shows(scope, today),
        shows(scope, today.minus(WEEK)),
        finds(scope, "COUNT(*)", "f.action = 'DOWNLOAD_QUEUED'", today),
        frequencies(groups),
        artists(scope),
        new MonitoringStatistics.RecentActivity(
            checks(scope, "", today),
            checks(scope, " AND c.error IS NOT NULL", today),
            alerts(scope, " AND l.created_at >= ?", List.of(today))));
  }

  private List<Group> groups(Scope scope) {
    return reader.list(
        "SELECT m.status, m.frequency, COUNT(*) FROM monitor m WHERE 1 = 1"
            + scope.on("m")
            + " GROUP BY m.status, m.frequency",
        scope.values(),
        row ->
            new Group(
                MonitorStatus.valueOf(row.getString(1)),
                CheckFrequency.valueOf(row.getString(2)),
                row.getLong(3)));
  }

  private static long count(List<Group> groups, MonitorStatus status) {
    return groups.stream().filter(g -> g.status() == status).mapToLong(Group::monitors).sum();
  }

  private static Map<String, Long> frequencies(List<Group> groups) {
    Map<String, Long> frequencies = new LinkedHashMap<>();
    for (CheckFrequency each : CheckFrequency.values()) {
      frequencies.put(each.word(), 0L);
    }
    groups.forEach(g -> frequencies.merge(g.frequency().word(), g.monitors(), Long::sum));
    return frequencies;
  }

  private long alerts(Scope scope, String which, List<Object> values) {
    return reader.number(
        "SELECT COUNT(*) FROM alert l WHERE 1 = 1" + scope.on("l") + which,
        and(scope.values(), values));
  }

  /** One that several monitors have found is one. */
  private long shows(Scope scope, Instant since) {
    return finds(scope, "COUNT(DISTINCT f.show_id)", "f.is_new", since);
  }

  private long finds(Scope scope, String what, String which, Instant since) {
    return reader.number(
        "SELECT "
            + what
            + " FROM monitor_find f JOIN monitor m ON m.id = f.monitor_id WHERE "
            + which
            + " AND f.found_at >= ?"
            + scope.on("m"),
        and(List.of(since), scope.values()));
  }

  private long checks(Scope scope, String which, Instant since) {
    return reader.number(
        "SELECT COUNT(*) FROM monitor_check c JOIN monitor m ON m.id = c.monitor_id"
            + " WHERE c.checked_at >= ?"
            + which
            + scope.on("m"),
        and(List.of(since), scope.values()));
  }

  private List<MonitoringStatistics.MonitoredArtist> artists(Scope scope) {
    return reader.list(
        ARTISTS.replaceFirst("%s", scope.on("o")).replace("%s", scope.on("m")),
        and(scope.values(), scope.values()),
        row ->
            new MonitoringStatistics.MonitoredArtist(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                SqlReader.time(row, 5)));
  }

  private static List<Object> and(List<Object> some, List<Object> more) {
    List<Object> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
