package org.cadenza.schedules;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;

/** Making, changing and removing schedules of a wing. */
@Stateless
public class Schedules {

  @PersistenceContext EntityManager entities;
  @Inject Tasks tasks;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** Makes an active schedule. */
  public long create(String wing, Caller caller, ScheduleOrder order) {
    tasks.of(wing, order.type()).check(order.parameters() == null ? Map.of() : order.parameters());
    Schedule schedule = new Schedule(wing, caller.getName(), clock.instant());
    schedule.change(order, clock.instant());
    entities.persist(schedule);
    trail.note(AuditAction.SCHEDULE_CREATED, schedule.id(), schedule.audited());
    return schedule.id();
  }

  /** Changes a schedule; what the order leaves out stays. */
  public void change(String wing, long id, ScheduleOrder order) {
    Schedule schedule = locked(wing, id);
    Schedule.Audited before = schedule.audited();
    schedule.change(order, clock.instant());
    tasks.of(wing, schedule.type()).check(schedule.parameters());
    trail.note(AuditAction.SCHEDULE_UPDATED, id, before, schedule.audited());
  }

  /** Removes a schedule with its history; a job of it that is under way goes on. */
  public void delete(String wing, long id) {
    Schedule schedule = locked(wing, id);
    entities.remove(schedule);
    trail.note(AuditAction.SCHEDULE_DELETED, id, schedule.audited());
  }

  /** Carries out one of the bulk operations; a problem if the schedule's state forbids it. */
  public void carryOut(String wing, long id, ScheduleOperation operation) {
    if (operation == ScheduleOperation.DELETE) {
      delete(wing, id);
      return;
    }
    Schedule schedule = locked(wing, id);
    if (!operation.isFor(schedule.status())) {
      throw Problem.conflict(
          "The schedule is " + schedule.status().word(),
          Map.of("status", schedule.status().word()));
    }
    Schedule.Audited before = schedule.audited();
    if (schedule.status() != operation.target()) {
      schedule.become(operation.target(), clock.instant());
    }
    trail.note(AuditAction.SCHEDULE_UPDATED, id, before, schedule.audited());
  }

  private Schedule locked(String wing, long id) {
    Schedule schedule = entities.find(Schedule.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (schedule == null || !schedule.wing().equals(wing)) {
      throw Problem.notFound("Schedule", id);
    }
    return schedule;
  }
}
