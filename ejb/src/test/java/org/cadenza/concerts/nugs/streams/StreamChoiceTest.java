package org.cadenza.concerts.nugs.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.cadenza.library.AudioCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamChoiceTest {

  private static final String HLS = "https://a.example/x/1.m3u8?t=1";

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x.flac16/1.flac?t=1,FLAC_16",
    "https://a.example/x.alac16/1.m4a,ALAC_16",
    "https://a.example/x.mqa24/1.flac,MQA_24",
    "https://a.example/x.s360/1.mp4,REALITY_360",
    "https://a.example/x.aac150/1.m4a,AAC_150",
    "https://a.example/x/1.m3u8?t=1,STREAM_ONLY",
    "https://a.example/x/1.wav,UNKNOWN"
  })
  void theFormatIsReadFromTheAddress(String address, StreamFormat format) {
    assertEquals(format, StreamFormat.of(address));
  }

  @Test
  void onlyLosslessFilesOfACompactDiscWillDo() {
    assertEquals(Optional.of(AudioCodec.FLAC), StreamFormat.FLAC_16.losslessCodec());
    assertEquals(Optional.of(AudioCodec.ALAC), StreamFormat.ALAC_16.losslessCodec());
    assertEquals(Optional.empty(), StreamFormat.MQA_24.losslessCodec());
    assertEquals(Optional.empty(), StreamFormat.AAC_150.losslessCodec());
  }

  @Test
  void theSearchEndsWithTheFirstLosslessFile() {
    StreamChoice choice = new StreamChoice();
    assertFalse(choice.offered(""));
    assertFalse(choice.offered(HLS));
    assertFalse(choice.offered("https://a.example/x.aac150/1.m4a"));
    assertTrue(choice.offered("https://a.example/x.alac16/1.m4a"));
    assertEquals(Optional.of("https://a.example/x.alac16/1.m4a"), choice.lossless());
  }

  @Test
  void nothingAtAllMeansThatARightIsMissing() {
    StreamChoice choice = new StreamChoice();
    choice.offered("");
    assertTrue(choice.isEmpty());
    assertTrue(choice.refusal().getMessage().contains("not entitled"));
    assertFalse(choice.refusal().isPassing());
  }

  @Test
  void onlyEncryptedPiecesAreSaidToBeStreamOnly() {
    StreamChoice choice = new StreamChoice();
    choice.offered(HLS);
    assertTrue(choice.refusal().getMessage().contains("streaming only"));
    choice.offered("https://a.example/x.aac150/1.m4a");
    assertTrue(choice.refusal().getMessage().contains("no lossless format"));
  }
}
