package org.cadenza.server.sample.sheets;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cadenza.tracklists.cue.AudioFile;
import org.cadenza.tracklists.cue.Credits;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.CueTime;
import org.cadenza.tracklists.cue.CueTrack;
import org.cadenza.tracklists.cue.IndexPoint;
import org.cadenza.tracklists.cue.Remark;
import org.cadenza.tracklists.cue.TrackFlag;

/** Sheets of every kind, always the same for a seed. */
public final class Sheets {

  private static final List<String> WORDS =
      List.of("Strobe", "Für Elise", "Ночь", "桜", "It's", "\"Live\"", "  ", "a\tb", "Mix 2", "é");
  private static final List<String> KEYS =
      List.of("GENRE", "DATE", "BPM", "KEY", "COMMENT", "LABEL", "DISCID", "DISCNUMBER", "X_OWN");
  private static final List<String> TYPES = List.of("WAVE", "MP3", "AIFF", "FLAC");

  private static final int MOST_TRACKS = 30;

  private final Random random;

  private Sheets(long seed) {
    random = new Random(seed);
  }

  /** One with anything in it that a sheet can have. */
  public static CueSheet of(long seed) {
    Sheets sheets = new Sheets(seed);
    int files = sheets.random.nextInt(4) == 0 ? 1 + sheets.random.nextInt(4) : 1;
    return sheets.sheet(files, 0);
  }

  /** One of so many tracks in a single file. */
  public static CueSheet ofTracks(long seed, int tracks) {
    return new Sheets(seed).sheet(1, tracks);
  }

  /** Of any number of tracks for 0. */
  private CueSheet sheet(int count, int wanted) {
    List<AudioFile> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(new AudioFile(i + " " + text() + ".wav", one(TYPES)));
    }
    List<CueTrack> tracks = new ArrayList<>();
    int most = wanted == 0 ? 1 + random.nextInt(MOST_TRACKS) : wanted;
    for (int i = 0; i < most; i++) {
      tracks.add(track(i + 1, i * count / most, i * 9000L));
    }
    return new CueSheet(
        maybe(random.nextBoolean() ? "0123456789012" : "odd"),
        maybe("disc.cdt"),
        credits(),
        remarks(),
        files,
        tracks);
  }

  private CueTrack track(int number, int file, long frames) {
    List<IndexPoint> indexes = new ArrayList<>();
    if (random.nextInt(4) == 0 && frames > 0) {
      indexes.add(new IndexPoint(0, new CueTime(frames - 100), file));
    }
    indexes.add(new IndexPoint(1, new CueTime(frames), file));
    if (random.nextInt(6) == 0) {
      indexes.add(new IndexPoint(2, new CueTime(frames + 700), file));
    }
    Set<TrackFlag> flags = EnumSet.noneOf(TrackFlag.class);
    if (random.nextInt(5) == 0) {
      flags.add(one(List.of(TrackFlag.values())));
    }
    return new CueTrack(
        number,
        CueTrack.AUDIO,
        credits(),
        maybe("USRC17607839"),
        flags,
        maybe(CueTime.of(0, 2, 0)),
        maybe(CueTime.of(0, 1, 74)),
        indexes,
        remarks());
  }

  private List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      remarks.add(
          random.nextInt(4) == 0
              ? Remark.comment("made by hand " + text())
              : new Remark(one(KEYS), text()));
    }
    return remarks;
  }

  private Credits credits() {
    Credits credits = new Credits(maybe(text()), maybe(text()), maybe(text()));
    return credits.equals(new Credits(null, null, null)) ? Credits.NONE : credits;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.append(one(WORDS)).append(' ');
    }
    return random.nextInt(20) == 0 ? text.toString().repeat(12) : text.toString();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> T maybe(T value) {
    return random.nextBoolean() ? value : null;
  }
}
