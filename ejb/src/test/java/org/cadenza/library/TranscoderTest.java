package org.cadenza.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TranscoderTest {

  @TempDir Path folder;

  private final Transcoder transcoder = new Transcoder("ffmpeg", Duration.ofMinutes(2));

  @Test
  void aMissingProgramIsSaidInWords() throws Exception {
    Transcoder missing = new Transcoder("/nowhere/ffmpeg", Duration.ofSeconds(1));
    TranscodeFailed failed = failure(missing, SampleAudio.flac(folder.resolve("a.flac")));
    assertTrue(failed.getMessage().startsWith("ffmpeg is not installed: "), failed.getMessage());
  }

  @Test
  void mp3IsMadeWithTheRateAskedForAndKeepsTheTags() throws Exception {
    Path flac = SampleAudio.flac24(folder.resolve("-a:b.flac"));
    AudioTags.write(flac, TrackTags.none().with(TagField.TITLE, "Brokedown Palace"));
    Path loud = make(flac, "loud.mp3", TranscodeFormat.MP3_320);
    Path soft = make(flac, "soft.mp3", TranscodeFormat.MP3_256);
    assertEquals(44100, AudioProbe.read(loud).sampleRateHz());
    assertEquals(Optional.of("Brokedown Palace"), AudioTags.read(loud).get(TagField.TITLE));
    double ratio = (double) Files.size(loud) / Files.size(soft);
    assertTrue(ratio > 1.2 && ratio < 1.3, "320 to 256 is 1.25, not " + ratio);
  }

  @Test
  void flacToAlacAndBackKeepsEverySample() throws Exception {
    Path flac = SampleAudio.flac(folder.resolve("a.flac"));
    Path alac = make(flac, "a.m4a", TranscodeFormat.ALAC);
    assertEquals(AudioCodec.ALAC, AudioProbe.verify(alac).codec());
    Path back = make(alac, "back.flac", TranscodeFormat.FLAC);
    assertEquals(AudioProbe.read(flac).audioMd5(), AudioProbe.verify(back).audioMd5());
    assertEquals(16, AudioProbe.read(back).bitsPerSample());
  }

  @Test
  void moreBitsAndAnotherRateBecomeThoseOfACompactDisc() throws Exception {
    Path flac = SampleAudio.flac24(folder.resolve("high.flac"));
    for (TranscodeFormat format : List.of(TranscodeFormat.FLAC_CD, TranscodeFormat.ALAC_CD)) {
      AudioHeader made = AudioProbe.verify(make(flac, format + ".audio", format));
      assertEquals(format.codec(), made.codec());
      assertEquals(16, made.bitsPerSample());
      assertEquals(44_100, made.sampleRateHz());
    }
  }

  @Test
  void aDamagedSourceGivesNoResult() throws Exception {
    byte[] whole = Files.readAllBytes(SampleAudio.flac(folder.resolve("whole.flac")));
    Path cut = folder.resolve("cut.flac");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    TranscodeFailed broken = failure(transcoder, cut);
    assertTrue(broken.getMessage().startsWith("ffmpeg "), broken.getMessage());
    Path page = Files.writeString(folder.resolve("page.flac"), "<html>");
    TranscodeFailed failed = failure(transcoder, page);
    assertTrue(failed.getMessage().startsWith("ffmpeg ended with status "), failed.getMessage());
    assertFalse(Files.exists(folder.resolve("out.mp3")));
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void stoppingEndsTheProgramAndRemovesWhatItWrote() throws Exception {
    Path flac = SampleAudio.flac(folder.resolve("a.flac"));
    AtomicInteger asked = new AtomicInteger();
    Transcoder hanging = new Transcoder(hangingProgram(), Duration.ofMinutes(5));
    TranscodeFailed failed =
        assertThrows(
            TranscodeFailed.class,
            () ->
                hanging.transcode(
                    flac,
                    folder.resolve("out.mp3"),
                    TranscodeFormat.MP3_320,
                    () -> asked.incrementAndGet() > 2,
                    done -> {}));
    assertEquals("The conversion was cancelled.", failed.getMessage());
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(List.of("a.flac", "hanging"), names);
    }
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void aProgramThatDoesNothingIsEnded() throws Exception {
    Transcoder hanging = new Transcoder(hangingProgram(), Duration.ofMillis(300));
    TranscodeFailed failed = failure(hanging, SampleAudio.flac(folder.resolve("a.flac")));
    assertEquals("ffmpeg did nothing for 0 s and was ended.", failed.getMessage());
  }

  @Test
  void aFullDiskIsSaidThoughItIsNotTheLastLine() throws Exception {
    String program =
        program(
            "full",
            "echo 'av_interleaved_write_frame(): No space left on device'",
            "echo 'Conversion failed!'",
            "exit 228");
    TranscodeFailed failed =
        failure(
            new Transcoder(program, Duration.ofSeconds(10)),
            SampleAudio.flac(folder.resolve("a.flac")));
    assertTrue(FullDisk.isCauseOf(failed), failed.getMessage());
  }

  private String hangingProgram() throws Exception {
    return program("hanging", "exec sleep 600");
  }

  private String program(String name, String... lines) throws Exception {
    Path program =
        Files.writeString(folder.resolve(name), "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program.toString();
  }

  private Path make(Path source, String name, TranscodeFormat format) throws Exception {
    Path target = folder.resolve(name);
    transcoder.transcode(source, target, format, () -> false, done -> {});
    assertFalse(Files.exists(folder.resolve(name + ".part")));
    return target;
  }

  private TranscodeFailed failure(Transcoder with, Path source) {
    return assertThrows(
        TranscodeFailed.class,
        () ->
            with.transcode(
                source,
                folder.resolve("out.mp3"),
                TranscodeFormat.MP3_320,
                () -> false,
                done -> {}));
  }
}
