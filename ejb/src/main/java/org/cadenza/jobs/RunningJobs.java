package org.cadenza.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cadenza.settings.Node;

/**
 * The executions that are alive on this node. Every 15 s their leases are renewed, and jobs that
 * wait or were lost are started; the first sweep comes with the start itself.
 */
@Singleton
@Startup
@DependsOn("Schema")
@Lock(LockType.READ)
public class RunningJobs {

  private static final System.Logger LOG = System.getLogger(RunningJobs.class.getName());

  private static final long NOT_STARTED = -1;
  private static final Set<BatchStatus> OVER =
      Set.of(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  /** Ours, with batch's number of each. */
  private final Map<String, Long> executions = new ConcurrentHashMap<>();

  private volatile boolean stopping;
  @Inject JobLedger ledger;
  @Inject JobRunner runner;
  @Inject Node node;

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

  /** Whether the server is going down: what fails now is to be taken up by the next start. */
  public boolean isStopping() {
    return stopping;
  }

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void sweep() {
    try {
      executions.values().removeIf(RunningJobs::isOver);
      List<String> alive = List.copyOf(executions.keySet());
      if (!alive.isEmpty()) {
        ledger.heartbeat(alive);
      }
      runner.stranded(node.owner(), node.prefix()).forEach(runner::launch);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The jobs' sweep comes again in 15 s: {0}", e);
    }
  }

  /** Some servers end an execution that broke down without telling its listener. */
  private static boolean isOver(long batchId) {
    return batchId != NOT_STARTED
        && OVER.contains(BatchRuntime.getJobOperator().getJobExecution(batchId).getBatchStatus());
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }
}
