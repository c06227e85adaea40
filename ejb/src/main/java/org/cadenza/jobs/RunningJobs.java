package org.cadenza.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cadenza.events.wakeups.Bell;

/**
 * The executions that are alive on this node. Every 15 s, and right after the start, jobs that wait
 * or were lost are started.
 */
@Singleton
@Startup
@DependsOn("Attendance")
@Lock(LockType.READ)
public class RunningJobs {

  private static final System.Logger LOG = System.getLogger(RunningJobs.class.getName());
  private static final Duration SWEEP = Duration.ofSeconds(15);
  // What a job uses may begin after this bean.
  private static final Duration FIRST_SWEEP = Duration.ofSeconds(1);
  private static final long NOT_STARTED = -1;
  private static final Set<BatchStatus> OVER =
      Set.of(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  /** Ours, with batch's number of each. */
  private final Map<String, Long> executions = new ConcurrentHashMap<>();

  /** Those that were over when last looked at. */
  private final Set<String> over = ConcurrentHashMap.newKeySet();

  private volatile boolean stopping;
  private Bell bell;
  @Resource ManagedThreadFactory threads;
  @Inject JobRunner runner;

  @PostConstruct
  void start() {
    bell = new Bell("Looking after jobs", threads, this::sweep);
    bell.ringIn(FIRST_SWEEP);
    bell.ringEvery(SWEEP);
  }

  /** An execution begins. */
  public void add(String execution) {
    executions.put(execution, NOT_STARTED);
  }

  /** Batch has begun with it, and may even have ended it. */
  public void started(String execution, long batchId) {
    executions.computeIfPresent(execution, (e, none) -> batchId);
  }

  /** An execution has ended, well or badly. */
  public void remove(String execution) {
    executions.remove(execution);
  }

  /** Whether an execution is one of this server and has not ended. */
  public boolean isAlive(String execution) {
    return executions.containsKey(execution);
  }

  /** Whether the server is going down: what fails now is to be taken up by the next start. */
  public boolean isStopping() {
    return stopping;
  }

  private void sweep() {
    Map<String, Long> now = Map.copyOf(executions);
    now.forEach(
        (execution, batchId) -> {
          // Seen twice: the listener of one that has just ended is still to write its row.
          if (isOver(batchId) && !over.add(execution)) {
            executions.remove(execution, batchId);
          }
        });
    over.retainAll(executions.keySet());
    runner.stranded(List.copyOf(executions.keySet())).forEach(runner::launch);
  }

  /**
   * Some servers end an execution that broke down without telling its listener; and while the
   * database is away, how it ended cannot be written down either.
   */
  private static boolean isOver(long batchId) {
    if (batchId == NOT_STARTED) {
      return false;
    }
    try {
      JobOperator batch = BatchRuntime.getJobOperator();
      JobExecution known = batch.getJobExecution(batchId);
      if (known == null || OVER.contains(known.getBatchStatus())) {
        return true;
      }
      return known.getBatchStatus() == BatchStatus.STARTED
          && !batch.getRunningExecutions(known.getJobName()).contains(batchId);
    } catch (NoSuchJobExecutionException e) {
      // Its repository was put back or emptied.
      return true;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "Batch cannot tell of an execution just now: {0}", e);
      return false;
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
    bell.close();
  }
}
