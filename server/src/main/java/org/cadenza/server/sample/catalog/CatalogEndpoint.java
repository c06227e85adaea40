package org.cadenza.server.sample.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadenza.server.sample.http.Endpoint;
import org.cadenza.server.sample.http.Json;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;

/**
 * {@code GET /api.aspx?method=…}: the catalog, without sign-in.
 *
 * <p>As on the real server every answer has status 200; an unknown method or container shows only
 * in {@code responseAvailabilityCodeStr}. Shows are listed by containerID, ascending, so that pages
 * stay where they are when a show is added at run time.
 */
public final class CatalogEndpoint implements Endpoint {
  private final Catalog catalog;
  private final ContainerJson containers;

  /** Answers from the catalog, whose tracks all have this length. */
  public CatalogEndpoint(Catalog catalog, int secondsPerTrack) {
    this.catalog = catalog;
    this.containers = new ContainerJson(secondsPerTrack);
  }

  @Override
  public Reply answer(Request request) {
    String method = request.parameter("method");
    return switch (method) {
      case "catalog.artists" -> available(method, this::artists);
      case "catalog.containersAll" -> available(method, json -> containersAll(json, request));
      case "catalog.container" -> container(method, request);
      case "catalog.latest" -> available(method, this::latest);
      default -> notAvailable(method);
    };
  }

  private static Reply available(String method, Json.Writing response) {
    return envelope(method, 0, "AVAILABLE", response);
  }

  private static Reply notAvailable(String method) {
    return envelope(method, 1, "NOT_AVAILABLE", JsonGenerator::writeNull);
  }

  private static Reply envelope(String method, int code, String word, Json.Writing response) {
    byte[] bytes =
        Json.bytes(
            json -> {
              json.writeStartObject();
              json.writeStringField("methodName", method);
              json.writeNumberField("responseAvailabilityCode", code);
              json.writeStringField("responseAvailabilityCodeStr", word);
              json.writeFieldName("Response");
              response.to(json);
              json.writeEndObject();
            });
    return Reply.json(200, bytes);
  }

  private void artists(JsonGenerator json) throws IOException {
    CatalogIndex index = catalog.index(Show.AVAILABLE);
    json.writeStartObject();
    json.writeArrayFieldStart("artists");
    for (Artist artist : index.artists()) {
      CatalogJson.artist(json, artist, index.showsOf(artist));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void containersAll(JsonGenerator json, Request request) throws IOException {
    int availability = request.parameter("availType").equals("2") ? 2 : Show.AVAILABLE;
    int[] ids = catalog.index(availability).ids(artistsIn(request.parameter("artistList")));
    json.writeStartObject();
    json.writeNumberField("totalMatchedRecords", ids.length);
    writeShows(json, "containers", Page.of(request).cut(ids), containers::write);
    json.writeEndObject();
  }

  private static Set<Integer> artistsIn(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(id -> id.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }

  private Reply container(String method, Request request) {
    String id = request.parameter("containerID");
    Optional<Show> found =
        id.matches("\\d{1,9}") ? catalog.show(Integer.parseInt(id)) : Optional.empty();
    return found
        .map(show -> available(method, json -> containers.write(json, show)))
        .orElseGet(() -> notAvailable(method));
  }

  private void latest(JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeShows(
        json, "recentItems", catalog.index(Show.AVAILABLE).latest(), CatalogJson::recentItem);
    json.writeEndObject();
  }

  private interface ShowWriting {
    void write(JsonGenerator json, Show show) throws IOException;
  }

  private void writeShows(JsonGenerator json, String field, int[] ids, ShowWriting writing)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (int id : ids) {
      // A show can have gone since its id was read.
      Optional<Show> show = catalog.show(id);
      if (show.isPresent()) {
        writing.write(json, show.get());
      }
    }
    json.writeEndArray();
  }
}
