package org.cadenza.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTimeTest {

  private static final String VILNIUS = "Europe/Vilnius";

  private static List<String> next(String expression, String zone, String after, int count) {
    CronTime time = CronTime.of(expression, zone);
    List<String> due = new ArrayList<>();
    Instant at = Instant.parse(after);
    for (int i = 0; i < count; i++) {
      at = time.next(at).orElseThrow();
      due.add(at.toString());
    }
    return due;
  }

  @ParameterizedTest
  @CsvSource({
    "0 3 * * *, UTC, 2024-01-16T03:00:00Z, 2024-01-17T03:00:00Z",
    "0 3 * * *, Europe/Vilnius, 2024-01-16T03:00:00Z, 2024-01-17T01:00:00Z",
    "*/15 * * * *, UTC, 2024-01-16T03:07:00Z, 2024-01-16T03:15:00Z",
    "0 0 * * 7, UTC, 2024-01-16T00:00:00Z, 2024-01-21T00:00:00Z",
    "0 0 1 * *, UTC, 2024-01-16T00:00:00Z, 2024-02-01T00:00:00Z",
    "0 0 29 2 *, UTC, 2024-03-01T00:00:00Z, 2028-02-29T00:00:00Z"
  })
  void itIsDueAtItsTimes(String expression, String zone, String after, String due) {
    assertEquals(List.of(due), next(expression, zone, after, 1));
  }

  @Test
  void anHourThatThereIsNotIsMadeUpForByTheNext() {
    // On 28 March 2027 it is 04:00 right after 02:59:59.
    assertEquals(
        List.of("2027-03-27T01:30:00Z", "2027-03-28T01:30:00Z", "2027-03-29T00:30:00Z"),
        next("30 3 * * *", VILNIUS, "2027-03-26T12:00:00Z", 3));
  }

  @Test
  void anHourThatThereIsTwiceCountsOnce() {
    // On 25 October 2026 it is 03:00 right after 03:59:59.
    assertEquals(
        List.of("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"),
        next("30 3 * * *", VILNIUS, "2026-10-24T12:00:00Z", 2));
  }

  @Test
  void whatIsDueEveryHourGoesByTheTimeThatPasses() {
    assertEquals(
        List.of("2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z"),
        next("0 * * * *", VILNIUS, "2026-10-24T23:30:00Z", 3));
    assertEquals(
        List.of("2027-03-28T00:00:00Z", "2027-03-28T01:00:00Z", "2027-03-28T02:00:00Z"),
        next("0 * * * *", VILNIUS, "2027-03-27T23:30:00Z", 3));
    assertEquals(
        next("0 * * * *", VILNIUS, "2026-10-24T23:30:00Z", 3),
        next("0 */1 * * *", VILNIUS, "2026-10-24T23:30:00Z", 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "* * * *",
        "61 * * * *",
        "@daily",
        "0 3 * * * *",
        "a b c d e",
        "0 0 31 2 *",
        "0|15 3 * * *",
        "* * * * *||* * * * *",
        "\uff10 3 * * *",
        "\u20030 3 * * *"
      })
  void whatIsNoExpressionOrNeverDueIsRefused(String expression) {
    Problem problem = assertThrows(Problem.class, () -> CronTime.of(expression, "UTC"));
    assertTrue(problem.details().containsKey("cron_expr"));
  }

  @Test
  void aZoneThatThereIsNotIsRefused() {
    Problem problem = assertThrows(Problem.class, () -> CronTime.of("0 3 * * *", "Mars/Base"));
    assertTrue(problem.details().containsKey("time_zone"));
  }

  @Test
  void itIsToldInWords() {
    assertEquals("at 03:00", CronTime.of("0 3 * * *", "UTC").words());
  }
}
