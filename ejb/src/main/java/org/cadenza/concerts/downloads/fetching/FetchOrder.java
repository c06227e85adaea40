package org.cadenza.concerts.downloads.fetching;

import java.util.List;
import java.util.Objects;
import org.cadenza.concerts.downloads.AudioQuality;
import org.cadenza.concerts.downloads.FinishedFile;
import org.cadenza.concerts.downloads.Rendition;
import org.cadenza.concerts.downloads.ShowFacts;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.concerts.downloads.Tally;

/**
 * A claimed download with all that its worker needs to know.
 *
 * @param bytesExpected null if nothing tells
 * @param tally how far earlier runs came
 * @param repair whether its show was complete once, and lies in its place with files missing
 */
public record FetchOrder(
    long id,
    String jobId,
    ShowFacts show,
    Rendition rendition,
    ShowFolder folder,
    List<FetchTrack> tracks,
    Long bytesExpected,
    Tally tally,
    boolean cancelRequested,
    boolean repair) {

  /** The samples that are wanted of the source. */
  Samples samples() {
    return rendition.quality() == AudioQuality.HD ? Samples.HD : Samples.CD;
  }

  /** Whether earlier runs have finished all its files. */
  boolean isWhole() {
    return tracks.stream().allMatch(track -> track.finished() != null);
  }

  /** Bytes that are guessed to be still to come; 0 if nothing tells. */
  long bytesStillExpected() {
    long finished =
        tracks.stream()
            .map(FetchTrack::finished)
            .filter(Objects::nonNull)
            .mapToLong(FinishedFile::size)
            .sum();
    return bytesExpected == null
        ? 0
        : Math.max(0, bytesExpected - Math.max(tally.bytesDone(), finished));
  }

  @Override
  public String toString() {
    return "Download " + id + " (show " + show.containerId() + ", " + rendition + ")";
  }
}
