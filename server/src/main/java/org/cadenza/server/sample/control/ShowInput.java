package org.cadenza.server.sample.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.server.sample.catalog.Artist;
import org.cadenza.server.sample.catalog.Place;
import org.cadenza.server.sample.catalog.Show;
import org.cadenza.server.sample.catalog.Song;
import org.cadenza.server.sample.http.Refusal;

/** Reads a show from a control request; a field that is not given stays what it was. */
final class ShowInput {
  private ShowInput() {}

  /** A show that is new: of the Grateful Dead, played and posted today, all else unknown. */
  static Show blank(int id, Instant now) {
    return new Show(
        id,
        Artist.GRATEFUL_DEAD,
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        0,
        new Place("Unknown", "", "", "US"),
        List.of(),
        Show.AVAILABLE,
        now.truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * The show with the given fields changed.
   *
   * @throws Refusal 400 when a field has no sense
   */
  static Show changed(Show before, JsonNode node) {
    try {
      return new Show(
          before.id(),
          artist(before.artist(), node),
          LocalDate.parse(JsonInput.text(node, "date", before.date().toString())),
          JsonInput.integer(node, "part", before.part()),
          place(before.place(), node),
          node.has("sets") ? sets(node.path("sets")) : before.sets(),
          JsonInput.integer(node, "availability_type", before.availability()),
          Instant.parse(JsonInput.text(node, "posted_at", before.posted().toString())));
    } catch (DateTimeException unreadable) {
      throw new Refusal(400, "date is yyyy-MM-dd, posted_at is an ISO 8601 instant");
    } catch (IllegalArgumentException senseless) {
      throw new Refusal(400, senseless.getMessage());
    }
  }

  private static Artist artist(Artist before, JsonNode node) {
    return new Artist(
        JsonInput.integer(node, "artist_id", before.id()),
        JsonInput.text(node, "artist_name", before.name()));
  }

  private static Place place(Place before, JsonNode node) {
    return new Place(
        JsonInput.text(node, "venue", before.venue()),
        JsonInput.text(node, "city", before.city()),
        JsonInput.text(node, "state", before.state()),
        JsonInput.text(node, "country", before.country()));
  }

  private static List<List<Song>> sets(JsonNode sets) {
    List<List<Song>> read = new ArrayList<>();
    for (JsonNode set : sets) {
      List<Song> songs = new ArrayList<>();
      for (JsonNode song : set) {
        boolean segue = song.path("segue").asBoolean();
        songs.add(new Song(JsonInput.text(song, "title", "Unknown"), segue));
      }
      read.add(songs);
    }
    return read;
  }
}
