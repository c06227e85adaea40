package org.cadenza.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioProbeTest {

  @TempDir Path folder;

  @Test
  void aFlacIsDecodedWhateverItsName() throws Exception {
    AudioHeader header = AudioProbe.verify(SampleAudio.flac(folder.resolve("a.part")));
    assertEquals(AudioCodec.FLAC, header.codec());
    assertEquals(44100, header.sampleRateHz());
    assertEquals(16, header.bitsPerSample());
    assertEquals(2, header.channels());
    assertEquals(Duration.ofSeconds(2), header.duration());
    assertEquals(OptionalLong.of(88200), header.totalSamples());
    String samples = SampleAudio.audioMd5(folder.resolve("a.part"), "pcm_s16le");
    assertEquals(Optional.of(samples.replace("MD5=", "")), header.audioMd5());
  }

  @Test
  void aFlacOf24BitsIsDecoded() throws Exception {
    AudioHeader header = AudioProbe.verify(SampleAudio.flac24(folder.resolve("a.flac")));
    assertEquals(24, header.bitsPerSample());
    assertEquals(96000, header.sampleRateHz());
  }

  @Test
  void anMp3IsDecoded() throws Exception {
    AudioHeader header = AudioProbe.verify(SampleAudio.mp3(folder.resolve("a.part")));
    assertEquals(AudioCodec.MP3, header.codec());
    assertEquals(44100, header.sampleRateHz());
    assertEquals(2, header.channels());
    assertAboutTwoSeconds(header);
  }

  @Test
  void bothKindsOfM4aAreDecoded() throws Exception {
    AudioHeader alac = AudioProbe.verify(SampleAudio.alac(folder.resolve("a.part")));
    assertEquals(AudioCodec.ALAC, alac.codec());
    assertEquals(16, alac.bitsPerSample());
    AudioHeader aac = AudioProbe.verify(SampleAudio.aac(folder.resolve("b.part")));
    assertEquals(AudioCodec.AAC, aac.codec());
    for (AudioHeader header : new AudioHeader[] {alac, aac}) {
      assertEquals(44100, header.sampleRateHz());
      assertEquals(2, header.channels());
      assertAboutTwoSeconds(header);
    }
  }

  @Test
  void aFlacCutShortAnywhereHasAHeaderButNoEnd() throws Exception {
    byte[] whole = Files.readAllBytes(SampleAudio.flac(folder.resolve("whole.flac")));
    for (int missing : new int[] {1, 2, 100, 5_000, whole.length / 2}) {
      Path cut = folder.resolve("cut.flac");
      Files.write(cut, Arrays.copyOf(whole, whole.length - missing));
      assertEquals(88200, AudioProbe.read(cut).totalSamples().orElseThrow());
      NotAudio failed = assertThrows(NotAudio.class, () -> AudioProbe.verify(cut));
      assertTrue(failed.getMessage().contains("cut short"), failed.getMessage());
    }
  }

  @Test
  void aFlacWithAnId3TagOnEitherEndIsStillWhole() throws Exception {
    byte[] whole = Files.readAllBytes(SampleAudio.flac(folder.resolve("whole.flac")));
    byte[] tagged = new byte[20 + whole.length + 128];
    System.arraycopy(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 10}, 0, tagged, 0, 10);
    System.arraycopy(whole, 0, tagged, 20, whole.length);
    System.arraycopy(new byte[] {'T', 'A', 'G'}, 0, tagged, 20 + whole.length, 3);
    Path file = Files.write(folder.resolve("tagged.flac"), tagged);
    assertEquals(AudioCodec.FLAC, AudioProbe.verify(file).codec());
  }

  @Test
  void anM4aCutShortIsNoAudio() throws Exception {
    byte[] whole = Files.readAllBytes(SampleAudio.alac(folder.resolve("whole.m4a")));
    for (int missing : new int[] {1, 1_000, whole.length / 2}) {
      Path cut = folder.resolve("cut.m4a");
      Files.write(cut, Arrays.copyOf(whole, whole.length - missing));
      assertThrows(NotAudio.class, () -> AudioProbe.read(cut));
    }
  }

  @Test
  void whatIsNoAudioIsNamed() throws Exception {
    assertEquals("The file is empty.", words(""));
    assertEquals("It is a web page, not audio.", words("\n<!DOCTYPE html><title>Sign in</title>"));
    assertEquals("It is a web page, not audio.", words("<html><body>"));
    assertEquals(
        "It is a text answer of a server, not audio.", words("{\"error\":\"no subscription\"}"));
    assertEquals("It is neither FLAC, MP3 nor M4A audio.", words("RIFF....WAVEfmt "));
    assertEquals("The FLAC file is cut short within its header.", words("fLaC\0\0\0\42"));
    assertEquals("The MP3 file is damaged.", words("ID3\4\0\0\0\0\0\1x"));
    assertTrue(words("\0\0\0\24ftypM4A \0\0\0\0M4A ").contains("cut short"));
  }

  private String words(String content) throws Exception {
    Path file =
        Files.write(folder.resolve("x.flac"), content.getBytes(StandardCharsets.ISO_8859_1));
    return assertThrows(NotAudio.class, () -> AudioProbe.read(file)).getMessage();
  }

  private static void assertAboutTwoSeconds(AudioHeader header) {
    long millis = header.duration().toMillis();
    assertTrue(millis >= 1950 && millis <= 2100, "duration " + millis);
  }
}
