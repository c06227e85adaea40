package org.cadenza.schedules;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.cadenza.events.wakeups.Bell;
import org.cadenza.problems.Problem;

/** Looks every second for schedules that are due, and orders their jobs. */
@Singleton
@Startup
@DependsOn("Attendance")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SchedulerClock {

  private static final System.Logger LOG = System.getLogger(SchedulerClock.class.getName());
  private static final Duration PERIOD = Duration.ofSeconds(1);
  private static final Duration POSTPONED = Duration.ofSeconds(20);

  @Resource ManagedThreadFactory threads;
  @Inject DueRuns runs;
  @Inject Tasks tasks;

  private Bell bell;

  /** Of the bell's thread alone, as well as which executions were refused for now, and when. */
  private boolean isCaughtUp;

  private final Map<Long, Long> postponed = new HashMap<>();

  @PostConstruct
  void start() {
    bell = new Bell("Running schedules", threads, this::tick);
    bell.ringEvery(PERIOD);
  }

  private void tick() {
    if (!isCaughtUp) {
      runs.catchUp();
      isCaughtUp = true;
    }
    runs.due().forEach(runs::note);
    runs.waiting().stream().filter(this::isNotPostponed).forEach(this::order);
  }

  /** What is refused for now is asked for again after a while, and not each second. */
  private boolean isNotPostponed(long execution) {
    Long since = postponed.get(execution);
    if (since != null && System.nanoTime() - since < POSTPONED.toNanos()) {
      return false;
    }
    postponed.remove(execution);
    return true;
  }

  private static boolean isForNow(Problem refusal) {
    return refusal.kind() == Problem.Kind.TOO_MANY || refusal.kind() == Problem.Kind.UNAVAILABLE;
  }

  private void order(long execution) {
    runs.work(execution)
        .ifPresent(
            work -> {
              String refusal = null;
              try {
                tasks.of(work.type()).order(work.jobId(), work.parameters());
              } catch (Problem e) {
                if (isForNow(e)) {
                  postponed.put(execution, System.nanoTime());
                  return;
                }
                // Ordered already where the other is its own: by another server, or before a crash.
                refusal = work.jobId().equals(e.details().get("job_id")) ? null : e.getMessage();
              } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, work.jobId() + " waits for another try", e);
                return;
              }
              runs.settle(execution, refusal);
            });
  }

  @PreDestroy
  void stop() {
    bell.close();
  }
}
