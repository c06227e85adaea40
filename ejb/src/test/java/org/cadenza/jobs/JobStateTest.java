package org.cadenza.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobStateTest {

  private static final Map<JobState, Set<JobState>> ALLOWED =
      Map.of(
          JobState.PENDING, EnumSet.of(JobState.RUNNING, JobState.CANCELED),
          JobState.RUNNING, EnumSet.of(JobState.COMPLETED, JobState.FAILED, JobState.CANCELED),
          JobState.COMPLETED, Set.of(),
          JobState.FAILED, Set.of(),
          JobState.CANCELED, Set.of());

  @Test
  void exactlyTheAllowedStepsAreTaken() {
    for (JobState from : JobState.values()) {
      for (JobState to : JobState.values()) {
        assertEquals(ALLOWED.get(from).contains(to), from.mayBecome(to), from + " to " + to);
      }
      assertEquals(ALLOWED.get(from).isEmpty(), from.isOver(), from.word());
    }
  }
}
