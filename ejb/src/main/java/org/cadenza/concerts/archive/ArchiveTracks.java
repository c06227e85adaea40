package org.cadenza.concerts.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.cadenza.concerts.catalog.Fidelity;
import org.cadenza.concerts.catalog.SourceNumbers;

/**
 * The songs of an item and the files that hold them. Of a song there may be a FLAC file of 16 bit,
 * one of 24 bit, or both; where there is neither, its other files tell at least the set list.
 */
public final class ArchiveTracks {

  private static final String FLAC = "Flac";
  private static final String FLAC_24 = "24bit Flac";

  /** Bits of a track's number that are its file's: the rest is its item's. */
  private static final int FILE_BITS = 20;

  /** The metadata has no field for the rate; those who upload write it so. */
  private static final Pattern HIGH_RATE =
      Pattern.compile("24\\s*(?:bits?)?\\s*[-/x, @]?\\s*96", Pattern.CASE_INSENSITIVE);

  /** As in gd77-05-08d1t01.flac or goose2026-08-18s2t01.flac: a disc or a set, and a track. */
  private static final Pattern DISC =
      Pattern.compile("(?:^|[^a-z])(d|s|disc|cd|set)\\s?(\\d{1,2})[-._ ]?(?:t|track)(\\d{1,3})");

  private final ArchiveItem item;
  private final List<Track> tracks = new ArrayList<>();
  private final List<ArchiveFile> files;
  private final boolean allHigh;

  /**
   * A song.
   *
   * @param id our number of it: of the item's number and the file's name
   * @param file that it is known by
   * @param high the file of 24 bit; null if there is none
   */
  public record Track(long id, int disc, int number, int set, ArchiveFile file, ArchiveFile high) {}

  private ArchiveTracks(ArchiveItem item) {
    this.item = item;
    this.files = item.files();
    List<ArchiveFile> low = inOrder(f -> f.is(FLAC));
    List<ArchiveFile> high = inOrder(f -> f.is(FLAC_24));
    this.allHigh = !high.isEmpty() && (low.isEmpty() || low.size() == high.size());
  }

  /** Of an item, whose number is one of ours. */
  public static ArchiveTracks of(ArchiveItem item, long number) {
    ArchiveTracks made = new ArchiveTracks(item);
    made.fill(number);
    return made;
  }

  /** The item's number that a track's number was made of. */
  public static long itemOf(long trackId) {
    return (trackId >> FILE_BITS) + SourceNumbers.BELOW;
  }

  /** The songs in their order. */
  public List<Track> all() {
    return tracks;
  }

  /** The best that can be made of the lossless files. */
  public Fidelity fidelity() {
    if (tracks.stream().noneMatch(t -> t.file().is(FLAC) || t.high() != null)) {
      return Fidelity.NONE;
    }
    return allHigh && saysHighRate() ? Fidelity.HD : Fidelity.CD;
  }

  /** Whether the lossless files are kept from everybody. */
  public boolean arePrivate() {
    return tracks.stream().anyMatch(t -> t.file().isPrivate());
  }

  /** What kinds of audio files there are, for a person. */
  public String formats() {
    Set<String> formats = new TreeSet<>();
    tracks.forEach(t -> formats.add(t.file().format()));
    return String.join(", ", formats);
  }

  /** A song's title: of the file, or of one that was made of it. */
  public String title(ArchiveFile file) {
    if (file.title() != null) {
      return file.title();
    }
    return made(file)
        .map(ArchiveFile::title)
        .filter(t -> t != null)
        .findFirst()
        .orElse(file.name().replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", ""));
  }

  /** A song's length: of the file, or of one that was made of it. */
  public Integer seconds(ArchiveFile file) {
    return file.seconds() != null
        ? file.seconds()
        : made(file).map(ArchiveFile::seconds).filter(s -> s != null).findFirst().orElse(null);
  }

  private Stream<ArchiveFile> made(ArchiveFile file) {
    return files.stream().filter(f -> file.name().equals(f.original()));
  }

  private boolean saysHighRate() {
    for (String text :
        new String[] {
          item.identifier(), item.text("source"), item.text("lineage"), item.text("title")
        }) {
      if (text != null && HIGH_RATE.matcher(text).find()) {
        return true;
      }
    }
    return false;
  }

  private void fill(long number) {
    List<ArchiveFile> low = inOrder(f -> f.is(FLAC));
    List<ArchiveFile> high = inOrder(f -> f.is(FLAC_24));
    List<ArchiveFile> main = !low.isEmpty() ? low : !high.isEmpty() ? high : others();
    Map<String, Long> ids = ids(number, main);
    Set<String> places = new HashSet<>();
    List<int[]> found = new ArrayList<>();
    for (ArchiveFile file : main) {
      int[] place = place(file);
      found.add(place);
      places.add(place[0] + "-" + place[1]);
    }
    boolean told = places.size() == main.size() && found.stream().noneMatch(p -> p[1] == 0);
    for (int i = 0; i < main.size(); i++) {
      int[] place = told ? found.get(i) : new int[] {1, i + 1, 1};
      ArchiveFile best = allHigh ? high.get(i) : null;
      tracks.add(
          new Track(ids.get(main.get(i).name()), place[0], place[1], place[2], main.get(i), best));
    }
  }

  /** Disc, number and set as the file's name tells them; number 0 if it does not. */
  private static int[] place(ArchiveFile file) {
    Matcher matcher = DISC.matcher(file.name().toLowerCase(Locale.ROOT).replaceFirst(".*/", ""));
    if (!matcher.find()) {
      return new int[] {1, 0, 1};
    }
    int part = Math.max(1, Integer.parseInt(matcher.group(2)));
    boolean set = matcher.group(1).startsWith("s");
    return new int[] {part, Integer.parseInt(matcher.group(3)), set ? part : 1};
  }

  private List<ArchiveFile> inOrder(Predicate<ArchiveFile> kind) {
    List<ArchiveFile> some = new ArrayList<>(files.stream().filter(kind).toList());
    long positions =
        some.stream().mapToInt(ArchiveFile::position).filter(p -> p > 0).distinct().count();
    Comparator<ArchiveFile> byName = Comparator.comparing(f -> sortable(f.name()));
    some.sort(positions == some.size() ? Comparator.comparingInt(ArchiveFile::position) : byName);
    return some;
  }

  /** Numbers in names count as numbers: track 10 comes behind track 9. */
  private static String sortable(String name) {
    Matcher digits = Pattern.compile("\\d{1,9}").matcher(name.toLowerCase(Locale.ROOT));
    return digits.replaceAll(m -> String.format(Locale.ROOT, "%09d", Long.parseLong(m.group())));
  }

  private List<ArchiveFile> others() {
    List<ArchiveFile> shorten = inOrder(f -> f.is("Shorten"));
    List<ArchiveFile> originals = inOrder(f -> f.isMp3() && f.original() == null);
    return !shorten.isEmpty()
        ? shorten
        : !originals.isEmpty() ? originals : inOrder(f -> f.is("VBR MP3"));
  }

  /**
   * Made of the names, so that they stay when a file is added; of two with one hash, one moves on.
   */
  private static Map<String, Long> ids(long number, List<ArchiveFile> files) {
    Map<String, Long> ids = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    int mask = (1 << FILE_BITS) - 1;
    for (String name : files.stream().map(ArchiveFile::name).sorted().toList()) {
      CRC32 crc = new CRC32();
      crc.update(name.getBytes(StandardCharsets.UTF_8));
      int hash = (int) (crc.getValue() & mask);
      while (!taken.add(hash)) {
        hash = (hash + 1) & mask;
      }
      ids.put(name, ((number - SourceNumbers.BELOW) << FILE_BITS) + hash);
    }
    return ids;
  }
}
