package org.cadenza.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioTagsTest {

  private static final TrackTags TAGS =
      TrackTags.none()
          .with(TagField.ARTIST, "Grateful Dead")
          .with(TagField.TITLE, "Scarlet Begonias > Björk’s \"Tune\" 東京")
          .with(TagField.ALBUM, "1977-05-08 Barton Hall")
          .with(TagField.TRACKNUMBER, 7)
          .with(TagField.TRACKTOTAL, 20)
          .with(TagField.DISCNUMBER, 2)
          .with(TagField.SET, "2")
          .with(TagField.DATE, "1977-05-08")
          .with(TagField.VENUE, "Barton Hall, Cornell University")
          .with(TagField.COMMENT, "Betty board");

  @TempDir Path folder;

  @Test
  void tagsOfAFlacAreReadBackAndItsFramesStay() throws Exception {
    roundTrip(SampleAudio.flac(folder.resolve("a.part")), folder.resolve("a.flac"));
  }

  @Test
  void tagsOfAnMp3AreReadBackAndItsFramesStay() throws Exception {
    roundTrip(SampleAudio.mp3(folder.resolve("a.part")), folder.resolve("a.mp3"));
  }

  @Test
  void tagsOfBothKindsOfM4aAreReadBackAndTheirSamplesStay() throws Exception {
    roundTrip(SampleAudio.alac(folder.resolve("a.part")), folder.resolve("a.m4a"));
    roundTrip(SampleAudio.aac(folder.resolve("b.part")), folder.resolve("b.m4a"));
  }

  @Test
  void theEncodedBytesOfAFlacAreTheSameBehindItsMetadata() throws Exception {
    Path file = SampleAudio.flac(folder.resolve("a.flac"));
    byte[] before = Files.readAllBytes(file);
    // Far more than the padding holds, so that the audio has to move.
    AudioTags.write(file, TAGS.with(TagField.COMMENT, "x".repeat(100_000)));
    byte[] after = Files.readAllBytes(file);
    byte[] framesBefore = frames(before);
    assertTrue(framesBefore.length > 100_000);
    assertArrayEquals(framesBefore, frames(after));
  }

  @Test
  void writingTwiceReplacesAndLeavesOtherTagsAlone() throws Exception {
    for (Path file :
        List.of(
            SampleAudio.flac(folder.resolve("a.flac")),
            SampleAudio.mp3(folder.resolve("a.mp3")),
            SampleAudio.alac(folder.resolve("a.m4a")))) {
      AudioTags.write(file, TAGS);
      AudioTags.write(
          file, TrackTags.none().with(TagField.VENUE, "Red Rocks").with(TagField.TITLE, "Drums"));
      TrackTags read = AudioTags.read(file);
      assertEquals(
          TAGS.with(TagField.VENUE, "Red Rocks").with(TagField.TITLE, "Drums"), read, "" + file);
    }
  }

  @Test
  void theNamesAreThoseThatOtherProgramsRead() throws Exception {
    Path flac = SampleAudio.flac(folder.resolve("a.flac"));
    AudioTags.write(flac, TAGS);
    String text = new String(Files.readAllBytes(flac), StandardCharsets.UTF_8);
    for (String comment :
        List.of("TRACKNUMBER=7", "TRACKTOTAL=20", "DISCNUMBER=2", "SET=2", "DATE=1977-05-08")) {
      assertTrue(text.contains(comment), comment);
    }
    Path mp3 = SampleAudio.mp3(folder.resolve("a.mp3"));
    AudioTags.write(mp3, TAGS);
    String frames = new String(Files.readAllBytes(mp3), StandardCharsets.ISO_8859_1);
    assertTrue(frames.startsWith("ID3\4"), "ID3v2.4");
    for (String frame : List.of("TPE1", "TIT2", "TALB", "TRCK", "TPOS", "TDRC", "TXXX", "COMM")) {
      assertTrue(frames.contains(frame), frame);
    }
    assertTrue(frames.contains("7/20"));
  }

  @Test
  void aPublishedFileIsReplacedInOneStepAndNothingElseIsLeft() throws Exception {
    Path file = SampleAudio.flac(folder.resolve("a.flac"));
    AudioTags.publish(file, file, TAGS);
    assertEquals(Optional.of("2"), AudioTags.read(file).get(TagField.SET));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void aFileThatIsNoAudioIsRefusedAndNotPublished() throws Exception {
    Path page = Files.writeString(folder.resolve("page"), "<html>");
    Path target = folder.resolve("a.flac");
    assertThrows(NotAudio.class, () -> AudioTags.publish(page, target, TAGS));
    assertFalse(Files.exists(target));
    assertFalse(Files.exists(folder.resolve("a.flac.part")));
  }

  @Test
  void aFileWithoutTagsHasNone() throws Exception {
    assertEquals(
        Optional.empty(),
        AudioTags.read(SampleAudio.mp3(folder.resolve("a.mp3"))).get(TagField.ARTIST));
  }

  private static void roundTrip(Path source, Path target) throws Exception {
    String packets = SampleAudio.audioMd5(source, "copy");
    AudioHeader header = AudioProbe.verify(source);
    AudioTags.publish(source, target, TAGS);
    assertEquals(TAGS, AudioTags.read(target));
    assertEquals(packets, SampleAudio.audioMd5(target, "copy"));
    assertEquals(header, AudioProbe.verify(target));
  }

  /** What follows the metadata blocks (RFC 9639, section 8.1). */
  private static byte[] frames(byte[] flac) {
    int at = 4;
    boolean last = false;
    while (!last) {
      last = (flac[at] & 0x80) != 0;
      at += 4 + (ByteBuffer.wrap(flac).getInt(at) & 0xffffff);
    }
    return Arrays.copyOfRange(flac, at, flac.length);
  }
}
