package org.cadenza.concerts.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceChoiceTest {

  private static SourceChoice of(String setting) {
    SourceChoice choice = new SourceChoice();
    choice.parse(setting);
    return choice;
  }

  @Test
  void withoutAWordEverybodyIsReadFromNugs() {
    SourceChoice choice = of("*=nugs");
    assertTrue(choice.reads("nugs", "Phish"));
    assertFalse(choice.isInUse("archive"));
  }

  @Test
  void anArtistWithAnEntryIsReadFromWhereItSays() {
    SourceChoice choice =
        of(
            "Grateful Dead=archive:GratefulDead; Phish = nugs+archive:Phish ;*=nugs"
                .replace(" = ", "="));
    assertFalse(choice.reads("nugs", "GRATEFUL DEAD"));
    assertTrue(choice.reads("nugs", "Phish"));
    assertTrue(choice.reads("nugs", "Goose"));
    assertEquals(
        Map.of("GratefulDead", "Grateful Dead", "Phish", "Phish"),
        choice.artistsByPlace("archive"));
  }

  @Test
  void aSourceThatNobodyIsReadFromIsNotInUse() {
    SourceChoice choice = of("*=none;Goose=archive:GooseBand;");
    assertFalse(choice.isInUse("nugs"));
    assertTrue(choice.isInUse("archive"));
    assertFalse(choice.reads("nugs", "Goose"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nugs", "Phish=", "Phish=spotify", "Phish=archive", "Phish=archive:a b"})
  void whatCannotBeReadIsRefused(String setting) {
    assertThrows(IllegalArgumentException.class, () -> of(setting));
  }
}
