package org.cadenza.concerts.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlugsTest {

  private final Slugs slugs = new Slugs(List.of("phish"), slug -> slug.equals("ヨルシカ"));

  @Test
  void wordsAreJoinedByHyphens() {
    assertEquals("grateful-dead", slugs.take("Grateful Dead", "nugs", 1));
  }

  @Test
  void theSecondOfANameGetsTheNumberOfItsSource() {
    assertEquals("phish-nugs-7", slugs.take("Phish", "nugs", 7));
    assertEquals("rem", slugs.take("R.E.M.", "nugs", 8));
    assertEquals("rem-nugs-9", slugs.take("REM", "nugs", 9));
  }

  @Test
  void aNameWithoutWordsIsANumber() {
    assertEquals("nugs-5", slugs.take("!!!", "nugs", 5));
  }

  @Test
  void ofLettersThatAreNotAsciiTheDatabaseKnowsWhichAreTheSame() {
    assertEquals("ヨルシカ-nugs-3", slugs.take("ヨルシカ", "nugs", 3));
  }
}
