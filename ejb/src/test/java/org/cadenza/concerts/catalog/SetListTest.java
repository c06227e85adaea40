package org.cadenza.concerts.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetListTest {

  private final List<SetListEntry> entries = new ArrayList<>();

  private void play(int set, String title, boolean segue) {
    int position = entries.size() + 1;
    entries.add(new SetListEntry(position, position, 1, position, set, title, segue, null));
  }

  @Test
  void seguesAndEncoresAreWrittenAsCollectorsDo() {
    play(1, "Bertha", false);
    play(2, "Scarlet Begonias", true);
    play(2, "Fire On The Mountain", false);
    play(2, "Estimated Prophet", false);
    play(3, "U.S. Blues", false);
    assertEquals(
        List.of(
            "Set 1: Bertha",
            "Set 2: Scarlet Begonias > Fire On The Mountain, Estimated Prophet",
            "Encore: U.S. Blues"),
        new SetList(entries).lines());
  }

  @Test
  void aSingleShortSetIsNoEncore() {
    play(1, "Midnight Hour", true);
    assertEquals(List.of("Set 1: Midnight Hour"), new SetList(entries).lines());
  }

  @Test
  void anUnknownSetListIsEmpty() {
    assertEquals(List.of(), new SetList(List.of()).lines());
  }
}
