package org.cadenza.concerts.nugs.catalog;

import static org.cadenza.concerts.catalog.Listing.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.concerts.catalog.Fidelity;
import org.cadenza.concerts.catalog.Listing;
import org.cadenza.concerts.catalog.Place;
import org.cadenza.concerts.nugs.catalog.NugsAnswers.Container;
import org.cadenza.concerts.nugs.catalog.NugsAnswers.Song;

/** Makes our listing of a container of theirs. */
final class NugsListing {

  /**
   * Stands for what is taken from a container and how: to be raised with every change of that, or
   * shows whose source tells the same as before stay as they are until the next release.
   */
  static final String READING = "1";

  private static final String SEGUE = ">";
  private static final DateTimeFormatter SLASHES =
      DateTimeFormatter.ofPattern("[yyyy/MM/dd][M/d/yyyy]", Locale.ROOT);
  private static final DateTimeFormatter POSTED =
      DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US);
  private static final DateTimeFormatter POSTED_SHORT =
      DateTimeFormatter.ofPattern("MM/dd/yy", Locale.ROOT);

  private NugsListing() {}

  /** The listing; {@link IllegalArgumentException} in words if the container cannot be one. */
  static Listing of(Container c, String pictureBase, String pageBase) {
    if (c.containerID() <= 0 || c.artistID() <= 0) {
      throw new IllegalArgumentException("a container without an id or an artist");
    }
    return new Listing(
        c.containerID(),
        c.artistID(),
        text(c.artistName(), 255),
        date(c),
        text(c.containerInfo(), 500),
        new Place(text(c.venueName(), 255), text(c.venueCity(), 120), text(c.venueState(), 60)),
        positive(c.totalContainerRunningTime()),
        notes(c),
        address(pageBase, c.pageURL()),
        stream(c.pics()).findFirst().map(p -> address(pictureBase, p.url())).orElse(null),
        c.availabilityType() == null || c.availabilityType() == 1,
        null,
        null,
        Listing.Recording.UNKNOWN,
        fidelity(c),
        songs(c),
        c.reviews() == null
            ? List.of()
            : stream(c.reviews().items())
                .map(
                    r ->
                        new Listing.Opinion(
                            text(r.reviewerName(), 255),
                            text(r.reviewDate(), 40),
                            text(r.review(), 10_000),
                            null))
                .toList());
  }

  /** {@code M/d/yyyy h:mm:ss a} or {@code MM/dd/yy}, in UTC; null for anything else. */
  static Instant posted(String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDateTime.parse(text.strip(), POSTED).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      try {
        return LocalDate.parse(text.strip(), POSTED_SHORT).atStartOfDay().toInstant(ZoneOffset.UTC);
      } catch (DateTimeException second) {
        return null;
      }
    }
  }

  static String address(String base, String url) {
    if (url == null || url.isBlank()) {
      return null;
    }
    return text(url.contains("://") ? url : base + (url.startsWith("/") ? url : "/" + url), 1000);
  }

  private static LocalDate date(Container c) {
    return Stream.of(c.performanceDateFormatted(), c.performanceDate())
        .map(NugsListing::date)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static LocalDate date(String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip().split(" ", 2)[0], SLASHES);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** In lossless: none offered, CD quality, or 24 bit at 96 kHz. MQA's 24 bit are not that. */
  private static Fidelity fidelity(Container c) {
    List<String> formats =
        stream(c.productFormatList())
            .map(p -> p.formatStr() == null ? "" : p.formatStr().toUpperCase(Locale.ROOT))
            .toList();
    if (formats.stream().anyMatch(f -> f.contains("FLAC") && f.contains("96"))) {
      return Fidelity.HD;
    }
    boolean lossless = formats.stream().anyMatch(f -> f.contains("FLAC") || f.contains("ALAC"));
    return lossless ? Fidelity.CD : Fidelity.NONE;
  }

  private static List<Listing.Song> songs(Container c) {
    List<Song> songs = c.tracks() == null || c.tracks().isEmpty() ? c.songs() : c.tracks();
    List<Song> inOrder = new ArrayList<>(songs == null ? List.of() : songs);
    inOrder.sort(Comparator.comparingInt(Song::discNum).thenComparingInt(Song::trackNum));
    return inOrder.stream()
        .map(
            s -> {
              String title = s.songTitle() == null ? "" : s.songTitle().strip();
              boolean segue = title.endsWith(SEGUE);
              String plain = segue ? title.substring(0, title.length() - 1).strip() : title;
              return new Listing.Song(
                  s.trackID(),
                  s.discNum(),
                  s.trackNum(),
                  s.setNum(),
                  plain.isEmpty() ? "Untitled" : text(plain, 255),
                  segue,
                  positive(s.totalRunningTime()));
            })
        .toList();
  }

  private static String notes(Container c) {
    String notes =
        stream(c.notes())
            .map(NugsAnswers.Note::note)
            .filter(n -> n != null && !n.isBlank())
            .collect(Collectors.joining("\n"));
    return text(notes, 15_000);
  }

  private static Integer positive(Integer seconds) {
    return seconds == null || seconds <= 0 ? null : seconds;
  }

  private static <T> Stream<T> stream(List<T> list) {
    return list == null ? Stream.empty() : list.stream().filter(java.util.Objects::nonNull);
  }
}
