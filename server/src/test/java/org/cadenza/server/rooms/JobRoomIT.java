package org.cadenza.server.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.problems.Problem;
import org.cadenza.server.e2e.Eventually;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The room of jobs with work of its own, without any catalog. */
@ExtendWith(ArquillianExtension.class)
class JobRoomIT {

  private static final JobType TYPE = JobType.CATALOG_REFRESH;

  @Inject Jobs jobs;

  @Deployment
  static WebArchive room() {
    return Room.of("identity", "jobs", "live", "events.wakeups")
        .addClasses(FickleWork.class, Eventually.class)
        .addAsResource("rooms-job.xml", "META-INF/batch-jobs/catalog-refresh.xml")
        .addAsWebInfResource(Room.namesOfQueues(), "glassfish-ejb-jar.xml");
  }

  @BeforeEach
  void forget() {
    FickleWork.RUNS.set(0);
  }

  private JobView order(String key) {
    return jobs.order(new JobOrder(TYPE, "full", key, Map.of(), null, "Waits"));
  }

  private JobView ended(JobView job) {
    return Eventually.get(
        "the job's end",
        () -> jobs.find(TYPE, job.id()).orElseThrow(),
        seen -> seen.completedAt() != null);
  }

  @Test
  void aJobIsRunOnceAndKeepsWhatCameOfIt() {
    JobView job = ended(order("once"));
    assertEquals(JobState.COMPLETED, job.status());
    assertEquals(100, job.progress());
    assertEquals(1, FickleWork.RUNS.get());
  }

  @Test
  void aJobThatIsGivenBackAfterAFaultIsStartedAgain() {
    FickleWork.FAULTS.set(2);
    JobView job = ended(order("again"));
    assertEquals(JobState.COMPLETED, job.status());
    assertEquals(3, FickleWork.RUNS.get());
  }

  @Test
  void theSecondOfAKindIsToldOfTheFirst() {
    FickleWork.FAULTS.set(1);
    String key = UUID.randomUUID().toString();
    JobView first = order(key);
    Problem conflict = assertThrows(Problem.class, () -> order(key));
    assertEquals(first.id(), conflict.details().get("job_id"));
    ended(first);
    assertEquals(JobState.COMPLETED, ended(order(key)).status());
  }

  @Test
  void aCanceledJobIsOver() {
    FickleWork.FAULTS.set(1);
    JobView job = order("canceled");
    Eventually.holds("it has run once", () -> FickleWork.RUNS.get() == 1);
    jobs.cancel(TYPE, job.id());
    assertEquals(JobState.CANCELED, ended(job).status());
    assertThrows(Problem.class, () -> jobs.cancel(TYPE, job.id()));
    FickleWork.FAULTS.set(0);
  }
}
