package org.cadenza.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

  @ParameterizedTest
  @CsvSource({
    "R.E.M., rem",
    "Björk, bjork",
    "U2, u2",
    "Magoo's, magoos",
    "Sigur Rós, sigur ros",
    "AC/DC, ac dc",
    "Motörhead, motorhead",
    "Ægir Ørsted, aegir orsted",
    "Weiß, weiss"
  })
  void caseAccentsAndPunctuationDoNotCount(String text, String folded) {
    assertEquals(folded, FoldedText.of(text));
  }

  @Test
  void nothingIsNothing() {
    assertEquals("", FoldedText.of(null));
  }
}
