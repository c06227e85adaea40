package org.cadenza.concerts.downloads.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cadenza.concerts.catalog.SetListEntry;
import org.cadenza.concerts.downloads.DownloadTrack;
import org.junit.jupiter.api.Test;

class TrackListTest {

  private static DownloadTrack row(int position, String title) {
    return new DownloadTrack(1, position, 100 + position, title);
  }

  private static SetListEntry entry(int position, int disc, int number, String title) {
    return new SetListEntry(position, 100 + position, disc, number, disc, title, false, 300);
  }

  private static List<String> names(List<FetchTrack> tracks) {
    return tracks.stream().map(FetchTrack::fileName).toList();
  }

  @Test
  void filesAreCalledByDiscTrackAndTitle() {
    List<FetchTrack> tracks =
        TrackList.of(
            List.of(row(1, "Bertha"), row(2, "Loser"), row(3, "Dark Star / El Paso")),
            List.of(
                entry(1, 1, 1, "Bertha"),
                entry(2, 1, 2, "Loser"),
                entry(3, 2, 1, "Dark Star / El Paso")),
            "flac");
    assertEquals(
        List.of("1-01 Bertha.flac", "1-02 Loser.flac", "2-01 Dark Star - El Paso.flac"),
        names(tracks));
    assertEquals(List.of(2, 2, 1), tracks.stream().map(FetchTrack::discTracks).toList());
  }

  @Test
  void equalNamesAreToldApartWhateverTheCase() {
    List<FetchTrack> tracks =
        TrackList.of(
            List.of(row(1, "Drums"), row(2, "DRUMS")),
            List.of(entry(1, 1, 1, "Drums"), entry(2, 1, 1, "DRUMS")),
            "mp3");
    assertEquals(List.of("1-01 Drums.mp3", "2 of 1-01 DRUMS.mp3"), names(tracks));
  }

  @Test
  void aTrackThatTheSetListLostCountsByItsPosition() {
    List<FetchTrack> tracks = TrackList.of(List.of(row(4, "Gone")), List.of(), "m4a");
    assertEquals(List.of("1-04 Gone.m4a"), names(tracks));
  }
}
