package org.cadenza.server.sample.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A show as a container of the catalog, the same in lists and alone.
 *
 * <p>The day of the show comes in four forms: {@code performanceDate} {@code M/d/yyyy}, {@code
 * performanceDateFormatted} {@code yyyy/MM/dd}, {@code performanceDateShort} {@code MM/dd/yy} and
 * {@code performanceDateYear} {@code yyyy}, all strings. {@code venueState} holds the country
 * outside the United States. The real catalog has more fields; those nobody reads are left out.
 */
final class ContainerJson {
  private static final DateTimeFormatter DAY = pattern("M/d/yyyy");
  private static final DateTimeFormatter YEAR_FIRST = pattern("yyyy/MM/dd");
  private static final DateTimeFormatter SHORT = pattern("MM/dd/yy");
  private static final DateTimeFormatter YEAR = pattern("yyyy");
  // In the order of pfType from 1; the numbers are this sample's own.
  private static final List<String> FORMATS = List.of("FLAC", "ALAC", "MP3");

  // Whoever comes upon the show, wherever it has got to, shall know what it is.
  private static final String NOTE =
      "From a simulated upstream: the audio is synthesized and not a recording.";

  private final TrackJson tracks;

  ContainerJson(int secondsPerTrack) {
    this.tracks = new TrackJson(secondsPerTrack);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  void write(JsonGenerator json, Show show) throws IOException {
    List<Track> played = Track.of(show);
    json.writeStartObject();
    json.writeNumberField("containerID", show.id());
    json.writeNumberField("artistID", show.artist().id());
    json.writeStringField("artistName", show.artist().name());
    json.writeStringField("containerInfo", show.info());
    writeDateAndPlace(json, show);
    tracks.writeTotal(json, "totalContainerRunningTime", played.size());
    tracks.writeList(json, "tracks", played);
    tracks.writeList(json, "songs", played);
    writeState(json, show);
    writeFormats(json, show, played.isEmpty());
    writeExtras(json);
    json.writeStringField("pageURL", show.pageUrl());
    json.writeEndObject();
  }

  private static void writeDateAndPlace(JsonGenerator json, Show show) throws IOException {
    json.writeStringField("performanceDate", DAY.format(show.date()));
    json.writeStringField("performanceDateFormatted", YEAR_FIRST.format(show.date()));
    json.writeStringField("performanceDateShort", SHORT.format(show.date()));
    json.writeStringField("performanceDateYear", YEAR.format(show.date()));
    json.writeStringField("venueName", show.place().venue());
    json.writeStringField("venueCity", show.place().city());
    json.writeStringField("venueState", show.place().region());
  }

  private static void writeState(JsonGenerator json, Show show) throws IOException {
    boolean available = show.availability() == Show.AVAILABLE;
    json.writeNumberField("availabilityType", show.availability());
    json.writeStringField("availabilityTypeStr", available ? "AVAILABLE" : "PREORDER");
    json.writeStringField("activeState", "ACTIVE");
    json.writeNumberField("containerType", 1);
    json.writeStringField("containerTypeStr", "Show");
  }

  private static void writeFormats(JsonGenerator json, Show show, boolean none) throws IOException {
    json.writeArrayFieldStart("productFormatList");
    for (int i = 0; i < FORMATS.size() && !none; i++) {
      json.writeStartObject();
      json.writeNumberField("pfType", i + 1);
      json.writeStringField("formatStr", FORMATS.get(i));
      json.writeNumberField("skuID", show.id() * 10 + i + 1);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeExtras(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("notes");
    json.writeStartObject();
    json.writeStringField("note", NOTE);
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("reviews");
    json.writeArrayFieldStart("items");
    json.writeEndArray();
    json.writeEndObject();
    json.writeNumberField("numReviews", 0);
    json.writeArrayFieldStart("pics");
    json.writeEndArray();
  }
}
