package org.cadenza.concerts.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class WordsTest {

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
  }
}
