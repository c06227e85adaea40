package org.cadenza.server.sample.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the shows of the Grateful Dead from the file in this jar; its licence lies beside it. */
final class RealShows {
  private static final String FILE = "/org/cadenza/server/sample/grateful-dead-shows.json";

  private RealShows() {}

  /** All shows, the oldest first. */
  static List<Show> load() {
    List<Show> shows = new ArrayList<>();
    for (JsonNode node : file()) {
      int index = shows.size();
      shows.add(
          new Show(
              BaseShows.idAt(index),
              Artist.GRATEFUL_DEAD,
              LocalDate.parse(node.path("date").textValue()),
              node.path("part").intValue(),
              place(node),
              sets(node),
              Show.AVAILABLE,
              BaseShows.postedAt(index)));
    }
    return List.copyOf(shows);
  }

  private static JsonNode file() {
    try (InputStream in = RealShows.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      return new ObjectMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE, unreadable);
    }
  }

  private static Place place(JsonNode node) {
    return new Place(
        node.path("venue").textValue(),
        node.path("city").textValue(),
        node.path("state").textValue(),
        node.path("country").textValue());
  }

  private static List<List<Song>> sets(JsonNode node) {
    List<List<Song>> sets = new ArrayList<>();
    for (JsonNode set : node.path("sets")) {
      List<Song> songs = new ArrayList<>();
      for (JsonNode song : set) {
        songs.add(new Song(song.path("title").textValue(), song.path("segue").booleanValue()));
      }
      sets.add(songs);
    }
    return sets;
  }
}
