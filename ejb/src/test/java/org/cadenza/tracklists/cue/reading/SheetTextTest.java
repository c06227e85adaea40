package org.cadenza.tracklists.cue.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTextTest {

  private static String sheet(String performer, String title) {
    return "REM GENRE Rock\r\nPERFORMER \""
        + performer
        + "\"\r\nTITLE \""
        + title
        + "\"\r\nFILE \"set.wav\" WAVE\r\n  TRACK 01 AUDIO\r\n    TITLE \""
        + title
        + "\"\r\n    INDEX 01 00:00:00\r\n";
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Аквариум, Дорога к серебряному веку",
    "windows-1251, Кино, Группа крови",
    "windows-1251, Земфира, Искала",
    "windows-1251, ДДТ, Что такое осень",
    "windows-1252, Motörhead, Für immer und ewig",
    "windows-1252, Sigur Rós, Ágætis byrjun",
    "windows-1252, Björk, Jóga",
    "windows-1252, Beyoncé, Déjà Vu",
    "windows-1252, Édith Piaf, Non je ne regrette rien",
    "windows-1251, Сплин, Выхода нет",
    "windows-1252, Rammstein, Frühling in Paris",
    "windows-1252, Underworld, It’s “Born Slippy”",
    "Shift_JIS, 宇多田ヒカル, 桜流し",
    "Shift_JIS, 坂本龍一, 戦場のメリークリスマス",
    "Shift_JIS, 電気グルーヴ, 虹",
    "UTF-8, Ленинград, Экспонат",
    "UTF-16LE, 桜, é",
    "UTF-16BE, 桜, é",
  })
  void theEncodingIsFound(String encoding, String performer, String title) {
    String text = sheet(performer, title);
    SheetText read = SheetText.of(text.getBytes(Charset.forName(encoding)));
    assertEquals(encoding, read.encoding());
    assertEquals(text, read.text());
  }

  @Test
  void aMarkAtTheBeginningSaysItAndIsNoText() {
    String text = sheet("é", "桜");
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      SheetText read = SheetText.of(("\uFEFF" + text).getBytes(charset));
      assertEquals(charset.name(), read.encoding());
      assertEquals(text, read.text());
    }
  }

  @Test
  void whatNobodyCanTellIsWestern() {
    assertEquals("windows-1252", SheetText.of(new byte[] {'T', (byte) 0x96}).encoding());
  }
}
