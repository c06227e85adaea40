package org.cadenza.concerts.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cadenza.concerts.catalog.Fidelity;
import org.cadenza.problems.Problem;
import org.junit.jupiter.api.Test;

class RenditionTest {

  @Test
  void eachFormatHasAStandardQuality() {
    assertEquals("MP3 320kbps", Rendition.of("mp3", null).toString());
    assertEquals("FLAC 16bit/44.1kHz", Rendition.of("Flac", null).toString());
    assertEquals("ALAC 16bit/44.1kHz", Rendition.of("ALAC", null).toString());
  }

  @Test
  void aQualityMustBeOneOfItsFormats() {
    assertEquals(AudioQuality.HD, Rendition.of("FLAC", "24bit/96KHZ").quality());
    assertThrows(Problem.class, () -> Rendition.of("ALAC", "24bit/96kHz"));
    assertThrows(Problem.class, () -> Rendition.of("MP3", "16bit/44.1kHz"));
    assertThrows(Problem.class, () -> Rendition.of("FLAC", "loud"));
    assertThrows(Problem.class, () -> Rendition.of("OGG", null));
  }

  @Test
  void highResolutionNeedsASourceOfIt() {
    Rendition hd = Rendition.of("FLAC", "24bit/96kHz");
    assertTrue(hd.canBeMadeOf(Fidelity.HD));
    assertFalse(hd.canBeMadeOf(Fidelity.CD));
    assertFalse(Rendition.of("MP3", null).canBeMadeOf(Fidelity.NONE));
    assertTrue(Rendition.of("MP3", "256kbps").canBeMadeOf(Fidelity.CD));
  }
}
