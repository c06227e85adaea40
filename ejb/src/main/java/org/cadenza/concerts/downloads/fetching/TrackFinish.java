package org.cadenza.concerts.downloads.fetching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cadenza.concerts.downloads.FinishedFile;
import org.cadenza.concerts.downloads.Rendition;
import org.cadenza.library.AudioHeader;
import org.cadenza.library.AudioProbe;
import org.cadenza.library.AudioTags;
import org.cadenza.library.Checksums;
import org.cadenza.library.NotAudio;
import org.cadenza.library.TrackTags;
import org.cadenza.library.TranscodeFailed;
import org.cadenza.library.TranscodeFormat;
import org.cadenza.transfers.StopSignal;
import org.cadenza.transfers.TransferFailed;

/** Makes the file that is wanted of what came from the source: format, tags, checksums. */
final class TrackFinish {

  private final Workbench bench;
  private final FetchOrder order;
  private final WorkFolder work;
  private final StopSignal stop;

  TrackFinish(Workbench bench, FetchOrder order, WorkFolder work, StopSignal stop) {
    this.bench = bench;
    this.order = order;
    this.work = work;
    this.stop = stop;
  }

  /** The file of a track, complete under its name in the work folder. */
  FinishedFile finish(FetchTrack track, Path source, String sourceSha256)
      throws FetchFailed, FetchBlocked, TransferFailed, IOException {
    // Never twice as large as the source, which is lossless, and twice here while tags are written.
    long needed = 2 * Files.size(source);
    bench.room().require(work.path(), needed);
    try {
      AudioHeader came = AudioProbe.read(source);
      Path target = work.file(track.fileName());
      publish(track, came, source, target);
      stop.check();
      return new FinishedFile(
          track.fileName(),
          Files.size(target),
          Checksums.sha256(target),
          sourceSha256,
          came.audioMd5().orElse(null));
    } catch (NotAudio | TranscodeFailed e) {
      // On a full disk a file of ours may be cut short, and no audio file any more.
      stop.check();
      bench.room().forgive(work.path(), needed, e);
      throw new FetchFailed(track.words() + e.getMessage(), e);
    } catch (IOException e) {
      stop.check();
      bench.room().forgive(work.path(), needed, e);
      throw e;
    }
  }

  private void publish(FetchTrack track, AudioHeader came, Path source, Path target)
      throws NotAudio, TranscodeFailed, IOException {
    TrackTags tags = ShowTags.of(order.show(), track);
    boolean asWanted = order.samples().areIn(came);
    if (came.codec() == order.rendition().format().codec() && asWanted) {
      AudioTags.publish(source, target, tags);
      return;
    }
    Path made = work.made(track);
    try {
      bench
          .transcoder()
          .transcode(
              source, made, target(order.rendition(), asWanted), stop::isStopped, done -> {});
      AudioTags.publish(made, target, tags);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static TranscodeFormat target(Rendition rendition, boolean asWanted) {
    return switch (rendition.format()) {
      case FLAC -> asWanted ? TranscodeFormat.FLAC : TranscodeFormat.FLAC_CD;
      case ALAC -> asWanted ? TranscodeFormat.ALAC : TranscodeFormat.ALAC_CD;
      case MP3 ->
          switch (rendition.quality()) {
            case KBPS_256 -> TranscodeFormat.MP3_256;
            default -> TranscodeFormat.MP3_320;
          };
    };
  }
}
