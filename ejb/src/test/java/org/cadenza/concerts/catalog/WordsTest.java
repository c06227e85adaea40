package org.cadenza.concerts.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

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
    assertEquals(folded, Words.fold(text));
  }

  @Test
  void theLeadingArticleIsNotSortedByUnlessItIsAll() {
    assertEquals("band", Words.key("The Band"));
    assertEquals("the", Words.key("The The").substring(0, 3));
    assertEquals("the", Words.key("The"));
    assertEquals("oeuvre", Words.key("\u0152uvre"));
    assertEquals("sigur ros", Words.key("Sigur R\u00f3s"));
  }

  @Test
  void everyWordIsLookedForByItsBeginningHoweverShortOrCommon() {
    assertEquals("+qzu2* +qzthe*", Words.query("U2 the"));
    assertEquals("qzthe qzthe", Words.indexed("The The"));
  }

  @Test
  void textWithoutWordsIsNoQuery() {
    assertNull(Words.query("+-*()~<>@\""));
    assertEquals("", Words.fold(null));
  }
}
