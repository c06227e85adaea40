package org.cadenza.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.persistence.SqlReader;

/** Counts what a wing's schedules do. */
@ApplicationScoped
public class SchedulerFigures {

  private static final int MOST = 10;

  @Inject SqlReader reader;
  @Inject ExecutionList executions;
  @Inject Clock clock;

  private record Group(ScheduleStatus status, String type, long schedules, Sums sums) {}

  private record Sums(long runs, long ended, long failed, long canceled) {

    long successful() {
      return ended - failed - canceled;
    }

    /** In percent of those that have ended; null if none has. */
    Double rate() {
      return ended == 0 ? null : Math.round(1000.0 * successful() / ended) / 10.0;
    }

    Sums plus(Sums more) {
      return new Sums(
          runs + more.runs, ended + more.ended, failed + more.failed, canceled + more.canceled);
    }
  }

  private record State(boolean running, Instant startedAt) {}

  /** How its scheduler stands. */
  public SchedulerStatus status(String wing) {
    List<Group> groups = groups(wing);
    State state =
        reader
            .list(
                "SELECT running, started_at FROM scheduler WHERE wing = ?",
                List.of(wing),
                row -> new State(row.getBoolean(1), SqlReader.time(row, 2)))
            .get(0);
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    return new SchedulerStatus(
        state.running(),
        state.startedAt(),
        count(groups, ScheduleStatus.ACTIVE),
        count(groups, ScheduleStatus.PAUSED),
        groups.stream().mapToLong(Group::schedules).sum(),
        runs(wing, "e.status IN ('PENDING', 'RUNNING')", Instant.EPOCH),
        state.running() ? time("MIN(next_run)", wing) : null,
        time("MAX(last_run)", wing),
        runs(wing, "TRUE", today),
        runs(wing, "e.status = 'FAILED'", today));
  }

  /** What they have done. */
  public SchedulerStatistics statistics(String wing) {
    List<Group> groups = groups(wing);
    Sums all = groups.stream().map(Group::sums).reduce(new Sums(0, 0, 0, 0), Sums::plus);
    Instant yesterday = clock.instant().minus(Duration.ofDays(1));
    Map<String, Long> types = new TreeMap<>();
    groups.forEach(group -> types.merge(group.type(), group.schedules(), Long::sum));
    return new SchedulerStatistics(
        groups.stream().mapToLong(Group::schedules).sum(),
        count(groups, ScheduleStatus.ACTIVE),
        count(groups, ScheduleStatus.PAUSED),
        count(groups, ScheduleStatus.DISABLED),
        all.runs(),
        all.successful(),
        all.failed(),
        all.rate(),
        runs(wing, "TRUE", yesterday),
        runs(wing, "e.status = 'FAILED'", yesterday),
        types,
        popular(wing),
        executions.newest(wing, MOST).stream()
            .map(
                run ->
                    new SchedulerStatistics.Recent(
                        run.scheduleId(),
                        run.scheduleName(),
                        run.status(),
                        run.durationMs(),
                        run.startedAt()))
            .toList());
  }

  private List<SchedulerStatistics.Popular> popular(String wing) {
    return reader.list(
        "SELECT id, name, run_count, ended_count, fail_count, cancel_count, ended_millis"
            + " FROM schedule WHERE wing = ? AND run_count > 0 ORDER BY run_count DESC, id LIMIT ?",
        List.of(wing, MOST),
        row -> {
          Sums sums = new Sums(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
          return new SchedulerStatistics.Popular(
              row.getLong(1),
              row.getString(2),
              sums.runs(),
              sums.rate(),
              sums.ended() == 0 ? null : row.getLong(7) / sums.ended());
        });
  }

  private List<Group> groups(String wing) {
    return reader.list(
        "SELECT status, type, COUNT(*), SUM(run_count), SUM(ended_count), SUM(fail_count),"
            + " SUM(cancel_count) FROM schedule WHERE wing = ? GROUP BY status, type",
        List.of(wing),
        row ->
            new Group(
                ScheduleStatus.valueOf(row.getString(1)),
                row.getString(2),
                row.getLong(3),
                new Sums(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7))));
  }

  private static long count(List<Group> groups, ScheduleStatus status) {
    return groups.stream()
        .filter(group -> group.status() == status)
        .mapToLong(Group::schedules)
        .sum();
  }

  private long runs(String wing, String which, Instant since) {
    return reader.number(
        "SELECT COUNT(*) FROM schedule_execution e JOIN schedule s ON s.id = e.schedule_id"
            + " WHERE s.wing = ? AND e.started_at >= ? AND "
            + which,
        List.of(wing, since));
  }

  private Instant time(String what, String wing) {
    return reader
        .list(
            "SELECT " + what + " FROM schedule WHERE wing = ?",
            List.of(wing),
            row -> java.util.Optional.ofNullable(SqlReader.time(row, 1)))
        .get(0)
        .orElse(null);
  }
}
