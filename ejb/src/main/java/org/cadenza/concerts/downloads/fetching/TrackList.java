package org.cadenza.concerts.downloads.fetching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cadenza.concerts.catalog.SetListEntry;
import org.cadenza.concerts.downloads.DownloadTrack;
import org.cadenza.library.FileNames;

/**
 * Makes the tracks of a download out of its rows and the show's set list, and names their files.
 * The set list may have changed since the rows were made: a row without an entry counts by its
 * position.
 */
final class TrackList {

  private final Map<Long, SetListEntry> entries = new HashMap<>();
  private final Map<Integer, Integer> discTracks = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final String extension;

  private TrackList(List<SetListEntry> setList, String extension) {
    this.extension = extension;
    setList.forEach(entry -> entries.putIfAbsent(entry.sourceTrackId(), entry));
  }

  static List<FetchTrack> of(
      List<DownloadTrack> rows, List<SetListEntry> setList, String extension) {
    TrackList list = new TrackList(setList, extension);
    rows.forEach(row -> list.discTracks.merge(list.entry(row).disc(), 1, Integer::sum));
    List<FetchTrack> tracks = new ArrayList<>();
    rows.forEach(row -> tracks.add(list.track(row)));
    return tracks;
  }

  private FetchTrack track(DownloadTrack row) {
    SetListEntry entry = entry(row);
    return new FetchTrack(
        row.position(),
        row.sourceTrackId(),
        entry.disc(),
        entry.number(),
        entry.set(),
        discTracks.get(entry.disc()),
        row.title(),
        entry.segue(),
        entry.durationSeconds(),
        name(row, entry),
        row.file());
  }

  private SetListEntry entry(DownloadTrack row) {
    SetListEntry entry = entries.get(row.sourceTrackId());
    return entry != null
        ? entry
        : new SetListEntry(
            row.position(), row.sourceTrackId(), 1, row.position(), 1, row.title(), false, null);
  }

  /** Names that differ in case only are one on NTFS and SMB. */
  private String name(DownloadTrack row, SetListEntry entry) {
    String text =
        String.format(Locale.ROOT, "%d-%02d %s", entry.disc(), entry.number(), row.title());
    String name = FileNames.file(text, extension);
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      name = FileNames.file(row.position() + " of " + text, extension);
      names.add(name.toLowerCase(Locale.ROOT));
    }
    return name;
  }
}
