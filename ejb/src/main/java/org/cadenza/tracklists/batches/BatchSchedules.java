package org.cadenza.tracklists.batches;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cadenza.identity.Caller;
import org.cadenza.identity.UserRemoved;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.problems.Problem;
import org.cadenza.schedules.ScheduleList;
import org.cadenza.schedules.ScheduleOrder;
import org.cadenza.schedules.ScheduleView;
import org.cadenza.schedules.Schedules;
import org.cadenza.settings.Json;

/** Batches that are to be ordered again and again; each user has his own. */
@Stateless
public class BatchSchedules {

  private static final int MOST = 20;
  private static final int LONGEST = 10_000;
  private static final String CRON = "cron_expr";

  @PersistenceContext EntityManager entities;
  @Inject Batches batches;
  @Inject Schedules schedules;
  @Inject ScheduleList list;
  @Inject SqlReader reader;
  @Inject SqlWriter writer;

  /**
   * Makes one, and gives its number.
   *
   * @param timeZone in which the expression is read; null for UTC
   */
  public long create(Caller caller, String name, String cron, String timeZone, BatchOrder order) {
    batches.requireAddresses(order);
    String parameters = Json.write(order);
    if (parameters.length() > LONGEST) {
      throw Problem.invalid("urls", "are too long together for a schedule");
    } else if (numbers(caller).size() >= MOST) {
      throw Problem.refused("name", "A user has at most " + MOST + " schedules");
    }
    ScheduleOrder wish =
        new ScheduleOrder(
            name,
            null,
            Batches.TYPE.word(),
            cron,
            timeZone,
            null,
            null,
            Json.readObject(parameters));
    long id = made(caller, wish);
    entities.flush();
    writer.change(
        "INSERT INTO import_batch_schedule (schedule_id, owner_id) VALUES (?, ?)",
        List.of(id, caller.userId()));
    return id;
  }

  private long made(Caller caller, ScheduleOrder wish) {
    try {
      return schedules.create(BatchTask.WING, caller, wish);
    } catch (Problem e) {
      if (e.details().containsKey(CRON)) {
        throw Problem.invalid("cron_expression", e.details().get(CRON).toString());
      }
      throw e;
    }
  }

  /**
   * A schedule of batches.
   *
   * @param lastBatch what its last run made; null if there is no such batch
   */
  public record Scheduled(ScheduleView schedule, String lastBatch) {}

  /** The caller's, the oldest first. */
  public List<Scheduled> of(Caller caller) {
    List<ScheduleView> schedules = list.some(BatchTask.WING, numbers(caller));
    List<String> runs =
        schedules.stream().map(ScheduleView::lastJobId).filter(Objects::nonNull).toList();
    Set<String> there =
        runs.isEmpty()
            ? Set.of()
            : Set.copyOf(
                reader.list(
                    "SELECT public_id FROM job WHERE public_id IN ("
                        + SqlReader.places(runs.size())
                        + ")",
                    runs,
                    row -> row.getString(1)));
    return schedules.stream()
        .map(
            each ->
                new Scheduled(
                    each,
                    each.lastJobId() != null && there.contains(each.lastJobId())
                        ? BatchView.idOf(each.lastJobId())
                        : null))
        .toList();
  }

  /** With their owner they go as well: nobody else could stop them. */
  public void remove(@Observes UserRemoved user) {
    writer.change(
        "DELETE s FROM schedule s JOIN import_batch_schedule b ON b.schedule_id = s.id"
            + " WHERE b.owner_id = ?",
        List.of(user.userId()));
  }

  /** Removes one of the caller's; a batch of it that is under way goes on. */
  public void delete(Caller caller, long id) {
    if (!numbers(caller).contains(id)) {
      throw Problem.notFound("Schedule", id);
    }
    schedules.delete(BatchTask.WING, id);
  }

  private List<Long> numbers(Caller caller) {
    return reader.list(
        "SELECT schedule_id FROM import_batch_schedule WHERE owner_id = ? ORDER BY schedule_id",
        List.of(caller.userId()),
        row -> row.getLong(1));
  }
}
