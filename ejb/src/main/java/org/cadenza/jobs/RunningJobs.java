package org.cadenza.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
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

  private static final Duration SWEEP = Duration.ofSeconds(15);
  // What a job uses may begin after this bean.
  private static final Duration FIRST_SWEEP = Duration.ofSeconds(1);
  private static final long NOT_STARTED = -1;
  private static final Set<BatchStatus> OVER =
      Set.of(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  /** Ours, with batch's number of each. */
  private final Map<String, Long> executions = new ConcurrentHashMap<>();

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
    executions.values().removeIf(RunningJobs::isOver);
    runner.stranded(List.copyOf(executions.keySet())).forEach(runner::launch);
  }

  /** Some servers end an execution that broke down without telling its listener. */
  private static boolean isOver(long batchId) {
    return batchId != NOT_STARTED
        && OVER.contains(BatchRuntime.getJobOperator().getJobExecution(batchId).getBatchStatus());
  }

  @PreDestroy
  void stop() {
    stopping = true;
    bell.close();
  }
}
