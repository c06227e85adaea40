package org.cadenza.tracklists.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetTitleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "Someone - Big Night, Great Hall, Netherlands 2024-01-15;Someone;Big Night;"
            + "Great Hall, Netherlands;2024-01-15",
        "Someone @ Big Night, Great Hall;Someone;Big Night;Great Hall;-",
        "Someone @ Big Night;Someone;Big Night;-;-",
        "A & B ft. C - Radio Show 1000 2024-02-29;A & B ft. C;Radio Show 1000;-;2024-02-29",
        "Someone - Night 2024-02-30;Someone;Night 2024-02-30;-;-",
        "Only A Night;-;Only A Night;-;-",
        "Only, A Night 2020-01-01;-;Only, A Night;-;2020-01-01",
      })
  void aTitleSaysWhoPlayedWhereAndWhen(
      String title, String performer, String event, String venue, LocalDate date) {
    assertEquals(new SetTitle(performer, event, venue, date), SetTitle.of(title));
  }
}
