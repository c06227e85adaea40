package org.cadenza.concerts.downloads.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.cadenza.concerts.downloads.Rendition;
import org.cadenza.library.AudioHeader;
import org.cadenza.library.AudioProbe;
import org.cadenza.library.SampleAudio;
import org.cadenza.library.StorageRoot;
import org.cadenza.transfers.StopSignal;
import org.cadenza.transfers.TransferFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackFinishTest {

  @TempDir Path temporary;
  private final FetchTrack track = Orders.track(1, 1, null);
  private final StopSignal stop = new StopSignal();

  @Test
  void aTranscoderThatRunsIntoAFullDiskBlocksTheDownloadAndTheSourceStays() throws Exception {
    WorkFolder work = work();
    Path source = SampleAudio.flac(work.source(track));
    TrackFinish finish = finish(work, "echo 'x: No space left on device'; echo failed; exit 1");
    assertThrows(FetchBlocked.class, () -> finish.finish(track, source, ""));
    assertEquals(List.of(source), files(work));
  }

  @Test
  void aTranscoderThatFailsOtherwiseFailsTheDownload() throws Exception {
    WorkFolder work = work();
    Path source = SampleAudio.flac(work.source(track));
    TrackFinish finish = finish(work, "echo 'no such codec'; exit 1");
    FetchFailed failed = assertThrows(FetchFailed.class, () -> finish.finish(track, source, ""));
    assertTrue(failed.getMessage().contains("no such codec"), failed.getMessage());
  }

  @Test
  void whatFailsWhileTheDownloadIsPausedIsNoFailure() throws Exception {
    WorkFolder work = work();
    Path source = SampleAudio.flac(work.source(track));
    TrackFinish finish = finish(work, "exit 1");
    stop.pause();
    assertThrows(TransferFailed.Paused.class, () -> finish.finish(track, source, ""));
  }

  @Test
  void aFileWithMoreThanIsWantedBecomesOneOfACompactDisc() throws Exception {
    WorkFolder work = work();
    Path source = SampleAudio.flac24(work.source(track));
    TrackFinish finish =
        new TrackFinish(new TestBench("ffmpeg", null), Orders.of(track), work, stop);
    AudioHeader made = AudioProbe.verify(work.file(finish.finish(track, source, "").name()));
    assertTrue(Samples.CD.areIn(made), made::toString);
  }

  private WorkFolder work() throws IOException {
    WorkFolder work =
        WorkFolder.of(
            StorageRoot.at(temporary.resolve("root")), Orders.of(track).folder(), Orders.JOB);
    work.create();
    return work;
  }

  private TrackFinish finish(WorkFolder work, String script) throws IOException {
    Path program = Files.writeString(temporary.resolve("program"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    FetchOrder mp3 = Orders.of(Rendition.of("MP3", null), track);
    return new TrackFinish(new TestBench(program.toString(), null), mp3, work, stop);
  }

  private static List<Path> files(WorkFolder work) throws IOException {
    try (Stream<Path> files = Files.list(work.path())) {
      return files.toList();
    }
  }
}
