package org.cadenza.tracklists.splits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobWork;
import org.cadenza.library.AudioSplitter;
import org.cadenza.library.Ffprobe;
import org.cadenza.library.FullDisk;
import org.cadenza.library.HomeRoom;
import org.cadenza.library.LibraryFile;
import org.cadenza.library.TranscodeFailed;
import org.cadenza.library.shelf.LibraryRoots;
import org.cadenza.tracklists.lists.KnownAudio;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cuts a set; begun again, from its beginning. */
@ApplicationScoped
public class SplitRun implements JobWork {

  private static final Duration SILENCE = Duration.ofMinutes(2);
  private static final String NO_ROOM = "There is no room on the disk for the pieces";

  /** Of one user's, the newest. */
  private static final int MOST_KEPT = 5;

  /** A second of what is not lossless, in 24 bits and stereo at 48 kHz. */
  private static final long MOST_BYTES_A_SECOND = 288_000;

  private static final String NO_FILE = "The audio is not in the library any more, or not there";

  @Inject SplitLedger ledger;
  @Inject SplitFolder folder;
  @Inject KnownAudio audio;
  @Inject HomeRoom room;
  @Inject LibraryRoots roots;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.downloads.ffmpeg")
  String ffmpeg;

  @Inject
  @ConfigProperty(name = "cadenza.library.ffprobe")
  String ffprobe;

  @Override
  public JobType type() {
    return SetSplits.TYPE;
  }

  @Override
  public String failure() {
    return "The set could not be cut; the server's log tells more";
  }

  @Override
  public void run(long jobId, String execution) throws JobLost, IOException {
    SplitLedger.Task task = ledger.task(jobId, execution);
    folder.tidy(clock.instant());
    boolean isDone = false;
    try {
      Optional<LibraryFile> file = audio.file(task.order().audioFileId());
      Optional<Path> path = file.map(LibraryFile::path).flatMap(roots::file);
      if (path.isEmpty()) {
        ledger.fail(task, NO_FILE);
        return;
      }
      if (!room.has(estimate(file.get()))) {
        ledger.fail(task, NO_ROOM);
        return;
      }
      ledger.olderThanNewest(task, MOST_KEPT).forEach(folder::remove);
      SplitResult result = cut(task, path.get(), file.get().durationMillis());
      // Somebody may have put a link there meanwhile.
      if (!roots.file(path.get().toString()).equals(path)) {
        ledger.fail(task, NO_FILE);
        return;
      }
      folder.keep(task.jobId(), clock.instant());
      ledger.complete(task, result);
      isDone = true;
    } catch (TranscodeFailed e) {
      if (e.isStopped()) {
        // The server goes down, most likely, and the next one begins again.
        throw new IOException(e);
      }
      ledger.fail(task, e.getMessage());
    } catch (IOException e) {
      if (!FullDisk.isCauseOf(e)) {
        throw e;
      }
      ledger.fail(task, NO_ROOM);
    } finally {
      if (!isDone) {
        folder.remove(task.jobId(), execution);
      }
    }
  }

  /**
   * What is lossless comes to about as much as its source, all else to no more than its samples.
   */
  private static long estimate(LibraryFile file) {
    long seconds = file.durationMillis() == null ? 0 : file.durationMillis() / 1000;
    return file.path().toLowerCase(Locale.ROOT).endsWith(".flac")
        ? file.byteSize()
        : Math.max(file.byteSize(), seconds * MOST_BYTES_A_SECOND);
  }

  private SplitResult cut(SplitLedger.Task task, Path source, Long millis)
      throws TranscodeFailed, IOException, JobLost {
    Path into = folder.begin(task.jobId(), task.execution());
    List<AudioSplitter.Piece> pieces = SplitPieces.of(task.order(), into);
    SplitProgress progress = new SplitProgress(percent -> ledger.reach(task, percent), millis);
    List<Duration> lengths;
    try {
      lengths =
          new AudioSplitter(ffmpeg, new Ffprobe(ffprobe), SILENCE)
              .split(source, pieces, progress::isLost, progress::hear);
    } catch (TranscodeFailed e) {
      progress.requireHeld();
      throw e;
    }
    List<SplitTrack> tracks = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      tracks.add(SplitPieces.track(task.order(), i, pieces.get(i).target(), lengths.get(i)));
    }
    return new SplitResult(task.execution(), tracks);
  }
}
