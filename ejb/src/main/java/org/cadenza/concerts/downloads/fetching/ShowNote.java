package org.cadenza.concerts.downloads.fetching;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.concerts.downloads.AudioQuality;
import org.cadenza.concerts.downloads.FinishedFile;
import org.cadenza.concerts.downloads.ShowFacts;
import org.cadenza.library.AtomicPublication;
import org.cadenza.settings.Json;

/** {@code show.json}: all that is known of a show, beside its files. */
record ShowNote(
    String jobId,
    String source,
    long containerId,
    long showId,
    String artist,
    LocalDate date,
    String title,
    Place venue,
    AudioFormat format,
    AudioQuality quality,
    Integer durationSeconds,
    String notes,
    String pageUrl,
    Instant downloadedAt,
    long fileSize,
    List<Entry> setList) {

  /** Its file. */
  static final String FILE = "show.json";

  private static final long MOST_BYTES = 4 << 20;

  /** Where it was played; each part may be null. */
  record Place(String name, String city, String state, String country) {}

  /** One song with its file. */
  record Entry(
      int position,
      int disc,
      int track,
      int set,
      String title,
      boolean segue,
      Integer durationSeconds,
      long sourceTrackId,
      String file,
      long size,
      String sha256,
      String sourceSha256,
      String audioMd5) {}

  static ShowNote of(FetchOrder order, Map<FetchTrack, FinishedFile> files, Instant now) {
    ShowFacts show = order.show();
    return new ShowNote(
        order.jobId(),
        show.source(),
        show.containerId(),
        show.showId(),
        show.artist(),
        show.date(),
        show.title(),
        new Place(show.venue(), show.city(), show.state(), show.country()),
        order.rendition().format(),
        order.rendition().quality(),
        show.durationSeconds(),
        show.notes(),
        show.pageUrl(),
        now,
        files.values().stream().mapToLong(FinishedFile::size).sum(),
        order.tracks().stream().map(track -> entry(track, files.get(track))).toList());
  }

  private static Entry entry(FetchTrack track, FinishedFile file) {
    return new Entry(
        track.position(),
        track.disc(),
        track.number(),
        track.set(),
        track.title(),
        track.segue(),
        track.durationSeconds(),
        track.sourceTrackId(),
        file.name(),
        file.size(),
        file.sha256(),
        file.sourceSha256(),
        file.audioMd5());
  }

  /** Writes it into a folder, at once or not at all. */
  void write(Path folder) throws IOException {
    Path part = folder.resolve(FILE + ".part");
    Files.write(part, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    AtomicPublication.publish(part, folder.resolve(FILE));
  }

  /** Whether the show in a folder was made by this download. */
  static boolean isOf(String jobId, Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
      return false;
    }
    try {
      JsonNode note = Json.mapper().readTree(file.toFile());
      return note.path("job_id").asText().equals(jobId);
    } catch (JacksonException notOurs) {
      return false;
    }
  }
}
