package org.cadenza.server.sample.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The rows of {@code catalog.artists} and {@code catalog.latest}.
 *
 * <p>Dates as nugs writes them: {@code postedDate} is US style, {@code M/d/yyyy h:mm:ss a}, here in
 * UTC; {@code performanceDateStr} is {@code M/d/yyyy}; {@code showDateFormattedShort} is {@code
 * MM/dd/yy}.
 */
final class CatalogJson {
  private static final DateTimeFormatter POSTED =
      DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MM/dd/yy", Locale.ROOT);

  private CatalogJson() {}

  static void artist(JsonGenerator json, Artist artist, int shows) throws IOException {
    json.writeStartObject();
    json.writeNumberField("artistID", artist.id());
    json.writeStringField("artistName", artist.name());
    json.writeStringField("artistImage", "");
    json.writeNumberField("numShows", shows);
    json.writeNumberField("numAlbums", 0);
    json.writeStringField("pageURL", "/artist/" + artist.id());
    json.writeEndObject();
  }

  static void recentItem(JsonGenerator json, Show show) throws IOException {
    json.writeStartObject();
    json.writeNumberField("containerID", show.id());
    json.writeNumberField("artistID", show.artist().id());
    json.writeStringField("artistName", show.artist().name());
    json.writeStringField("containerInfo", show.info());
    json.writeStringField("showDateFormattedShort", SHORT.format(show.date()));
    json.writeStringField("performanceDateStr", DAY.format(show.date()));
    json.writeStringField("postedDate", POSTED.format(show.posted()));
    json.writeStringField("venue", show.place().venue());
    json.writeStringField("venueCity", show.place().city());
    json.writeStringField("venueState", show.place().region());
    json.writeStringField("pageURL", show.pageUrl());
    json.writeStringField("imageURL", "");
    json.writeNumberField("categoryID", 1);
    json.writeEndObject();
  }
}
