package org.cadenza.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
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

  private final Set<String> executions = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;
  @Inject JobLedger ledger;
  @Inject JobRunner runner;
  @Inject Node node;

  /** An execution begins. */
  public void add(String execution) {
    executions.add(execution);
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
      List<String> alive = List.copyOf(executions);
      if (!alive.isEmpty()) {
        ledger.heartbeat(alive);
      }
      runner.stranded(node.owner(), node.prefix()).forEach(runner::launch);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The jobs' sweep comes again in 15 s: {0}", e);
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }
}
