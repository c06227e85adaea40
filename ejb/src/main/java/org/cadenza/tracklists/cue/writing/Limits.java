package org.cadenza.tracklists.cue.writing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What a dialect can hold.
 *
 * @param longestText characters of a title, a performer or a songwriter
 * @param longestFileName characters; {@link #ANY} for as many as there are
 * @param manyFiles whether the tracks may lie in several files
 * @param longTimes whether minutes may have three digits and more
 * @param commands the optional ones that it knows
 * @param sheetRemarks keys of remarks of the whole; null for any, and comments
 * @param trackRemarks likewise of a track
 */
public record Limits(
    int longestText,
    int longestFileName,
    boolean manyFiles,
    boolean longTimes,
    Set<Command> commands,
    Set<String> sheetRemarks,
    Set<String> trackRemarks) {

  /** No limit. */
  public static final int ANY = Integer.MAX_VALUE;

  /** Tracks of every dialect, for the number of a track has two digits. */
  public static final int MOST_TRACKS = 99;

  /** What not every program knows. */
  public enum Command {
    CATALOG,
    CDTEXTFILE,
    SONGWRITER,
    FLAGS,
    ISRC,
    PREGAP,
    POSTGAP,
    /** Places besides the beginning of a track. */
    OTHER_INDEXES
  }

  private static final Map<Dialect, Limits> ALL = new EnumMap<>(Dialect.class);

  static {
    Set<Command> every = Set.of(Command.values());
    ALL.put(Dialect.STANDARD, new Limits(80, ANY, true, false, every, null, null));
    ALL.put(
        Dialect.CDJ,
        new Limits(
            80,
            64,
            false,
            false,
            Set.of(Command.CATALOG, Command.FLAGS, Command.ISRC, Command.OTHER_INDEXES),
            Set.of("GENRE", "DATE"),
            Set.of("BPM", "KEY")));
    ALL.put(
        Dialect.TRAKTOR,
        new Limits(
            255,
            ANY,
            true,
            false,
            Set.of(
                Command.CATALOG,
                Command.SONGWRITER,
                Command.PREGAP,
                Command.POSTGAP,
                Command.OTHER_INDEXES),
            Set.of("GENRE", "DATE"),
            Set.of("BPM", "KEY")));
    ALL.put(
        Dialect.SERATO,
        new Limits(
            80, ANY, false, false, every, Set.of("COMMENT", "GENRE", "DATE", "DISCID"), Set.of()));
    ALL.put(
        Dialect.REKORDBOX,
        new Limits(
            80,
            ANY,
            true,
            false,
            every,
            Set.of("GENRE", "DATE"),
            Set.of("BPM", "KEY", "GENRE", "LABEL", "YEAR", "COMMENT")));
    ALL.put(
        Dialect.KODI,
        new Limits(
            1000,
            1000,
            true,
            true,
            Set.of(),
            Set.of(
                "DISCNUMBER",
                "TOTALDISCS",
                "ALBUMARTIST",
                "COMPILATION",
                "DATE",
                "GENRE",
                "REPLAYGAIN_ALBUM_GAIN",
                "REPLAYGAIN_ALBUM_PEAK"),
            Set.of("REPLAYGAIN_TRACK_GAIN", "REPLAYGAIN_TRACK_PEAK")));
  }

  static Limits of(Dialect dialect) {
    return ALL.get(dialect);
  }

  boolean has(Command command) {
    return commands.contains(command);
  }
}
