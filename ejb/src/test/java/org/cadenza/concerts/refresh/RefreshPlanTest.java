package org.cadenza.concerts.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cadenza.settings.Json;
import org.junit.jupiter.api.Test;

class RefreshPlanTest {

  private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-01-06T00:00:00Z");
  private static final List<String> BOTH = List.of("nugs", "archive");
  private static final RefreshPlan FULL = RefreshPlan.of(RefreshMode.FULL, BOTH, List.of(), null);

  private static RefreshPoint failed(String... sources) {
    return new RefreshPoint("nugs", 1, 1, true, 1, 0, 0, 0, 0, Set.of(), Set.of(), Set.of(sources));
  }

  @Test
  void whatWasReadIsReadFromWhereTheLastRefreshBegan() {
    RefreshPlan plan = RefreshPlan.after(FULL, failed(), MONDAY, BOTH);
    assertFalse(plan.isWhole("nugs") || plan.isWhole("archive"));
    assertEquals(MONDAY, plan.postedSince("archive"));
  }

  @Test
  void aSourceThatIsNewOrFailedTheFirstTimeIsReadAsAWhole() {
    RefreshPlan nugsAlone = RefreshPlan.of(RefreshMode.FULL, List.of("nugs"), List.of(), null);
    assertTrue(RefreshPlan.after(nugsAlone, failed(), MONDAY, BOTH).isWhole("archive"));
    RefreshPlan again = RefreshPlan.after(FULL, failed("archive"), MONDAY, BOTH);
    assertTrue(again.isWhole("archive"));
    assertFalse(again.isWhole("nugs"));
    assertTrue(RefreshPlan.after(again, failed("archive"), TUESDAY, BOTH).isWhole("archive"));
  }

  @Test
  void aSourceThatFailedAgainAndAgainIsReadFromWhereTheLastReadingOfItBegan() {
    RefreshPlan monday = RefreshPlan.after(FULL, failed(), MONDAY, BOTH);
    RefreshPlan tuesday = RefreshPlan.after(monday, failed("archive"), TUESDAY, BOTH);
    RefreshPlan later = RefreshPlan.after(tuesday, failed("archive"), TUESDAY, BOTH);
    assertEquals(MONDAY, later.postedSince("archive"));
    assertEquals(TUESDAY, later.postedSince("nugs"));
  }

  @Test
  void whatAnOlderReleaseHasWrittenIsOfTheOneSourceThereWas() {
    RefreshPlan old = Json.read("{\"mode\":\"FULL\",\"artists\":[]}", RefreshPlan.class);
    RefreshPoint point =
        Json.read("{\"artist\":7,\"offset\":3,\"unread\":[7]}", RefreshPoint.class);
    RefreshPlan plan = RefreshPlan.after(old, point, MONDAY, BOTH);
    assertFalse(plan.isWhole("nugs"));
    assertTrue(plan.isWhole("archive"));
    assertEquals(List.of(7L), plan.artists());
  }
}
