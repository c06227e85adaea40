package org.cadenza.concerts.downloads.fetching;

import java.time.LocalDate;
import java.util.List;
import org.cadenza.concerts.downloads.FinishedFile;
import org.cadenza.concerts.downloads.Rendition;
import org.cadenza.concerts.downloads.ShowFacts;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.concerts.downloads.Tally;

/** Orders for tests. */
final class Orders {

  static final String JOB = "download-00000000-0000-0000-0000-000000000001";

  private Orders() {}

  static FetchTrack track(int position, Integer seconds, FinishedFile finished) {
    return new FetchTrack(
        position,
        100 + position,
        1,
        position,
        1,
        2,
        "Song",
        false,
        seconds,
        name(position),
        finished);
  }

  static String name(int position) {
    return "1-0" + position + " Song.flac";
  }

  static FetchOrder of(FetchTrack... tracks) {
    return of(Rendition.of("FLAC", null), tracks);
  }

  static FetchOrder of(Rendition rendition, FetchTrack... tracks) {
    ShowFacts show =
        new ShowFacts(
            1,
            "nugs",
            77,
            "Artist",
            LocalDate.of(1977, 5, 8),
            null,
            "Hall",
            null,
            null,
            null,
            null,
            null,
            null);
    return new FetchOrder(
        1,
        JOB,
        show,
        rendition,
        ShowFolder.of("", show, rendition),
        List.of(tracks),
        null,
        new Tally(0, 0, 0, 0, 0, 0),
        false,
        false);
  }
}
