package org.cadenza.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CommonClockTest {

  private static final Duration STEP = Duration.ofMinutes(10);

  private Instant wall = Instant.parse("2026-01-01T00:00:00Z");
  private long nanos = -5;
  private final CommonClock clock = new CommonClock(new Wall(), () -> nanos);

  private void pass(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
  }

  private Duration compare(Instant database) {
    return clock.compare(database, nanos);
  }

  @Test
  void itIsTheMachinesWhereThatAgreesWithTheDatabases() {
    assertEquals(Duration.ZERO, compare(wall.plusMillis(1500)));
    assertEquals(wall, clock.instant());
  }

  @Test
  void itIsTheDatabasesWhereTheMachineGoesWrong() {
    assertEquals(STEP, compare(wall.plus(STEP)));
    pass(Duration.ofSeconds(3));
    assertEquals(wall.plus(STEP), clock.instant());
    assertEquals(STEP.negated(), compare(wall));
    assertEquals(wall, clock.instant());
  }

  @Test
  void aStepOfTheMachineAloneIsNeverSeen() {
    Instant right = wall.plusSeconds(5);
    pass(Duration.ofSeconds(5));
    wall = wall.minus(STEP);
    assertEquals(right, clock.instant());
    compare(right);
    assertEquals(right, clock.instant());
  }

  @Test
  void aStepOfBothIsTakenOver() {
    wall = wall.minus(STEP);
    assertEquals(STEP.negated(), compare(wall));
    assertEquals(wall, clock.instant());
  }

  @Test
  void aSlowAnswerIsTakenForOneOfHalfWayThrough() {
    long asked = nanos;
    Instant database = wall.plus(STEP).plusSeconds(2);
    pass(Duration.ofSeconds(4));
    assertEquals(STEP, clock.compare(database, asked));
  }

  private final class Wall extends Clock {
    @Override
    public Instant instant() {
      return wall;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
