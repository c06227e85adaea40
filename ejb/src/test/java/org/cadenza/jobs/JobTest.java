package org.cadenza.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cadenza.persistence.Lease;
import org.junit.jupiter.api.Test;

class JobTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.900Z");

  private final Job job =
      new Job(new JobOrder(JobType.CATALOG_REFRESH, "full", "key", List.of(), 1L, "Waits"), NOW);

  private void start() {
    job.start("execution", new Lease("node/1"), NOW);
  }

  @Test
  void aJobThatGetsNoFurtherIsGivenBackTenTimes() {
    for (int time = 0; time < 10; time++) {
      start();
      assertTrue(job.setBack(NOW));
      assertEquals(JobState.RUNNING, job.state());
      assertFalse(job.isRunAs("execution"), "nobody's for the moment");
    }
    start();
    assertFalse(job.setBack(NOW));
    assertTrue(job.isRunAs("execution"), "its execution is to end it");
  }

  @Test
  void aJobThatGetsFurtherMayBeGivenBackAnew() {
    for (int time = 0; time < 30; time++) {
      start();
      job.reach(time, "Further", List.of(), NOW);
      assertTrue(job.setBack(NOW));
    }
  }

  @Test
  void progressNeverGoesBack() {
    start();
    job.reach(40, "Half", List.of(), NOW);
    job.reach(10, "Another way", List.of(), NOW);
    assertEquals(40, job.view(null).progress());
  }

  @Test
  void itsLengthIsTheDifferenceOfTheTimesThatAreShown() {
    start();
    assertNull(job.seconds());
    job.complete("Done", Map.of(), NOW.plusMillis(200));
    assertEquals(1, job.seconds());
    assertEquals(1, job.view(null).durationSeconds());
  }
}
