package org.cadenza.server.sample.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.server.sample.catalog.Catalog;
import org.cadenza.server.sample.catalog.Show;
import org.cadenza.server.sample.catalog.Track;
import org.cadenza.server.sample.http.Json;
import org.cadenza.server.sample.http.Refusal;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;

/** {@code /sample/shows}: PUT adds or changes shows, DELETE removes one or undoes all changes. */
public final class ShowsEndpoint {
  private final Catalog catalog;
  private final Clock clock;

  /** Changes this catalog; new shows are posted at the clock's time. */
  public ShowsEndpoint(Catalog catalog, Clock clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  /**
   * Adds or changes one show or an array of them. A {@code container_id} that exists changes that
   * show in the fields given and leaves its time of posting; without one the show gets a free id.
   * Fields: {@code artist_id, artist_name, date (yyyy-MM-dd), part, venue, city, state, country,
   * sets [[{title, segue}]], availability_type (1|2), posted_at (ISO 8601)}.
   */
  public Reply put(Request request) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (JsonNode node : JsonInput.oneOrMore(Json.read(request.body()))) {
      Show show = changed(node);
      catalog.put(show);
      List<Integer> tracks = Track.of(show).stream().map(Track::id).toList();
      rows.add(Map.of("container_id", show.id(), "track_ids", tracks));
    }
    return Reply.json(200, Json.bytes(Map.of("shows", rows)));
  }

  private Show changed(JsonNode node) {
    int id = JsonInput.integer(node, "container_id", 0);
    if (id < 0 || id > Show.MAX_ID) {
      throw new Refusal(400, "container_id is 1 to " + Show.MAX_ID);
    }
    int wanted = id == 0 ? catalog.freeId() : id;
    Show before = catalog.show(wanted).orElseGet(() -> ShowInput.blank(wanted, clock.instant()));
    return ShowInput.changed(before, node);
  }

  /** Removes the show of the parameter {@code container_id}; without it undoes every change. */
  public Reply delete(Request request) {
    String id = request.parameter("container_id");
    if (id.isEmpty()) {
      catalog.reset();
    } else if (!id.matches("\\d{1,9}") || !catalog.remove(Integer.parseInt(id))) {
      throw new Refusal(404, "no show of this container_id");
    }
    return Reply.json(200, Json.bytes(Map.of("removed", id)));
  }
}
