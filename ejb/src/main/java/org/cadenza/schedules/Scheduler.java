package org.cadenza.schedules;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.persistence.SqlWriter;

/** Starts and stops the schedules of a wing, on all servers and across their restarts. */
@Stateless
public class Scheduler {

  @Inject SqlWriter writer;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** Starts it; nothing if it runs. What was due meanwhile was missed. */
  public void start(String wing) {
    if (writer.change(
            "UPDATE scheduler SET running = TRUE, started_at = ? WHERE wing = ? AND NOT running",
            List.of(clock.instant(), wing))
        > 0) {
      trail.note(AuditAction.SCHEDULER_STARTED, wing, Map.of());
    }
  }

  /** Stops it; nothing if it does not run. Jobs that are under way go on. */
  public void stop(String wing) {
    if (writer.change(
            "UPDATE scheduler SET running = FALSE, started_at = NULL WHERE wing = ? AND running",
            List.of(wing))
        > 0) {
      trail.note(AuditAction.SCHEDULER_STOPPED, wing, Map.of());
    }
  }
}
