package org.cadenza.server.sample.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadenza.server.sample.audio.AudioLibrary;
import org.cadenza.server.sample.catalog.Catalog;
import org.cadenza.server.sample.catalog.Show;
import org.cadenza.server.sample.catalog.Track;

/**
 * The collection {@value #COLLECTION}: a recording of each show of 1977 that the catalog has at the
 * beginning, which can be changed at run time.
 */
public final class SampleArchive {
  /** The one collection there is. */
  public static final String COLLECTION = "GratefulDead";

  private static final int YEAR = 1977;
  private static final int FIRST_ID = 10_000;
  private static final Instant MADE = Instant.parse("2015-06-01T12:00:00Z");

  // Metadata names the checksums of all files: few of them are made, and each stands for many
  // songs.
  private static final int DIFFERENT_FILES = 97;

  private final Catalog catalog;
  private final AudioLibrary library;
  private final int secondsPerTrack;
  private final Map<String, Recording> recordings = new TreeMap<>();

  /** Recordings of this catalog's shows, with tracks of this length. */
  public SampleArchive(Catalog catalog, int secondsPerTrack) {
    this.catalog = catalog;
    this.secondsPerTrack = secondsPerTrack;
    this.library = new AudioLibrary(secondsPerTrack);
    reset();
  }

  /** Undoes every change. */
  public synchronized void reset() {
    recordings.clear();
    for (int id = FIRST_ID; catalog.show(id).isPresent(); id++) {
      Show show = catalog.show(id).orElseThrow();
      if (show.date().getYear() == YEAR) {
        put(recording(show));
      } else if (show.date().isAfter(LocalDate.of(YEAR, 12, 31))) {
        break;
      }
    }
  }

  private static Recording recording(Show show) {
    String identifier = "gd" + show.date() + ".sbd.sample." + show.id() + ".flac16";
    return new Recording(
        identifier,
        show,
        Recording.FLAC,
        false,
        "Simulated transfer of " + show.date(),
        List.of(5, 4, 5),
        MADE,
        Map.of());
  }

  /** All recordings, by identifier. */
  public synchronized List<Recording> all() {
    return List.copyOf(recordings.values());
  }

  /** A recording. */
  public synchronized Optional<Recording> find(String identifier) {
    return Optional.ofNullable(recordings.get(identifier));
  }

  /** The first recording of a day. */
  public Recording of(LocalDate date) {
    return all().stream().filter(r -> r.show().date().equals(date)).findFirst().orElseThrow();
  }

  /** Adds a recording, or puts it in the place of the one of its name. */
  public synchronized void put(Recording recording) {
    recordings.put(recording.identifier(), recording);
  }

  /** Takes a recording out. */
  public synchronized void remove(String identifier) {
    recordings.remove(identifier);
  }

  int secondsPerTrack() {
    return secondsPerTrack;
  }

  /** The bytes of a track's file. */
  byte[] bytes(Track track) {
    return library.bytes(track.id() % DIFFERENT_FILES);
  }

  /** A file's name without what is behind the dot, such as {@code gd77-05-08d1t01}. */
  static String name(Show show, Track track) {
    return String.format(
        java.util.Locale.ROOT,
        "gd%02d-%02d-%02dd%dt%02d",
        show.date().getYear() % 100,
        show.date().getMonthValue(),
        show.date().getDayOfMonth(),
        track.disc(),
        track.number());
  }
}
