package org.cadenza.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Scarlet Begonias > |Scarlet Begonias",
        "AC/DC|AC-DC",
        "Live: At Last|Live - At Last",
        "12:30|12-30",
        "Who Are You?|Who Are You",
        "\"Heroes\"|'Heroes'",
        "Björk Guðmundsdóttir|Björk Guðmundsdóttir",
        "東京|東京",
        "R.E.M.|R.E.M",
        "  two   spaces |two spaces",
        "...And Justice for All|And Justice for All",
        "a<b>c*d\\e|abcd-e",
        "CON|_CON",
        "con.txt|_con.txt",
        "Nul |_Nul",
        "COM1|_COM1",
        "LPT9.a|_LPT9.a",
        "COM²|_COM²",
        "Console|Console",
        "COM10|COM10"
      })
  void aTextBecomesANameThatEverySystemTakes(String text, String name) {
    assertEquals(name, FileNames.folder(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "...", "???", "\u200b", "\u202e", "\ud800", "\0"})
  void aNameIsNeverEmpty(String text) {
    assertEquals("untitled", FileNames.folder(text));
    assertEquals("untitled.flac", FileNames.file(text, "flac"));
  }

  @Test
  void lettersAreComposedAndInvisibleOnesDropped() {
    assertEquals("Björk", FileNames.folder("Bjo\u0308rk"));
    assertEquals("exe.flac", FileNames.folder("\u202eexe\u200b.fl\u00adac\ufe0f"));
    assertEquals("a b", FileNames.folder("a\u00a0\u2003b"));
    assertEquals("a b", FileNames.folder("a\r\n\tb"));
  }

  @Test
  void aLongNameIsCutBetweenCharactersAndLeavesRoom() {
    for (String letter : new String[] {"x", "ö", "東", "🎸", "e\u0301\u0323"}) {
      String name = FileNames.file(letter.repeat(300), "flac");
      int bytes = name.getBytes(StandardCharsets.UTF_8).length;
      assertTrue(bytes <= 215 && bytes > 205, bytes + " bytes");
      assertTrue(name.endsWith(".flac"));
      assertFalse(name.contains("\ufffd"));
    }
  }

  @Test
  void anExtensionIsLettersAndDigits() {
    assertThrows(IllegalArgumentException.class, () -> FileNames.file("a", "../x"));
    assertThrows(IllegalArgumentException.class, () -> FileNames.file("a", ""));
  }

  @Test
  void anyTextAtAllBecomesASafeName() {
    Random random = new Random(11);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
      }
      String name = FileNames.folder(text.toString());
      assertFalse(name.isBlank());
      assertFalse(name.matches("(?s).*[<>:\"/\\\\|?*\\p{Cc}\\p{Cf}\\p{Cs}].*"), name);
      assertFalse(name.matches("(?s)[ .].*|.*[ .]"), name);
      assertEquals(name, FileNames.folder(name));
    }
  }
}
