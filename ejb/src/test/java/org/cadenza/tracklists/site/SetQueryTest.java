package org.cadenza.tracklists.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetQueryTest {

  @ParameterizedTest
  @CsvSource({
    "DJ, tiesto, Ti\u00EBsto, Night, true",
    "DJ, Armin van Buuren ASOT, Armin van Buuren, Night, true",
    "DJ, A-Trak, A State of Trance, Night, false",
    "DJ, U2, U2, Night, true",
    "DJ, armin, Charming, Night, false",
    "EVENT, tomorrowland, Someone, Tomorrowland Belgium, true",
    "EVENT, tomorrowland, Tomorrowland, Night, false",
    "ANY, whatever, Someone, Night, true",
  })
  void aSetIsMeantByAWholeWordOfItsNameWhateverItsAccents(
      SetQuery.Kind kind, String words, String performer, String event, boolean isMeant) {
    SeenSet set =
        new SeenSet("1", "u", "t", performer, event, null, null, null, null, Instant.EPOCH);
    assertEquals(isMeant, new SetQuery(kind, words).isMeant(set));
  }

  @ParameterizedTest
  @CsvSource({
    "big night, +big* +night*",
    "the who, ''",
    "U2 live, +live*",
    "+-> <( ~*\"@ caf\u00E9_bar, +cafe* +bar*",
    "R.E.M., +rem*",
  })
  void onlyWordsThatAnIndexHasAreAskedOfIt(String words, String expected) {
    assertEquals(expected, new SetQuery(SetQuery.Kind.ANY, words).inBooleanMode());
  }

  @Test
  void theSameSearchIsHeldOnceWhateverIsMadeOfItsAnswer() {
    String key = new SetQuery(SetQuery.Kind.DJ, "Big  Night").key();
    assertEquals(key, new SetQuery(SetQuery.Kind.EVENT, "big night").key());
    assertNotEquals(key, new SetQuery(SetQuery.Kind.DJ_PAGE, "big night").key());
  }
}
