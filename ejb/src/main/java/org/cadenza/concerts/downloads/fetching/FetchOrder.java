package org.cadenza.concerts.downloads.fetching;

import java.util.List;
import org.cadenza.concerts.downloads.AudioQuality;
import org.cadenza.concerts.downloads.Rendition;
import org.cadenza.concerts.downloads.ShowFacts;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.concerts.downloads.Tally;

/**
 * A claimed download with all that its worker needs to know.
 *
 * @param bytesExpected null if nothing tells
 * @param tally how far earlier runs came
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
    boolean cancelRequested) {

  /** The samples that are wanted of the source. */
  Samples samples() {
    return rendition.quality() == AudioQuality.HD ? Samples.HD : Samples.CD;
  }

  @Override
  public String toString() {
    return "Download " + id + " (show " + show.containerId() + ", " + rendition + ")";
  }
}
