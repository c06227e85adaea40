package org.cadenza.server.sample.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.server.sample.http.Endpoint;
import org.cadenza.server.sample.http.Json;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;

/**
 * {@code GET /services/search/v1/scrape}: the recordings of a collection by identifier, page by
 * page with a cursor; of the query language it knows {@code collection:} and {@code date:[… TO …]}.
 */
public final class ScrapeEndpoint implements Endpoint {
  private static final int LEAST = 100;
  private static final int MOST = 10_000;
  private static final Pattern COLLECTION = Pattern.compile("collection:([\\w.-]+)");
  private static final Pattern DATES =
      Pattern.compile("date:\\[(\\d{4}-\\d{2}-\\d{2}) TO (\\d{4}-\\d{2}-\\d{2})\\]");

  private final SampleArchive archive;

  /** Searches this archive. */
  public ScrapeEndpoint(SampleArchive archive) {
    this.archive = archive;
  }

  @Override
  public Reply answer(Request request) {
    List<Recording> found = found(request.parameter("q"));
    Map<String, Object> answer = new LinkedHashMap<>();
    if (request.parameter("total_only").equals("true")) {
      answer.put("items", List.of());
      answer.put("count", 0);
      answer.put("total", found.size());
      return Reply.json(200, Json.bytes(answer));
    }
    String asked = request.parameter("count");
    int count = asked.isEmpty() ? LEAST : Integer.parseInt(asked);
    if (count < LEAST || count > MOST) {
      String error = "count must be from " + LEAST + " to " + MOST;
      return Reply.json(400, Json.bytes(Map.of("error", error, "errorType", "RangeException")));
    }
    String cursor = request.parameter("cursor");
    List<Recording> rest =
        found.stream().filter(r -> r.identifier().compareTo(cursor) > 0).toList();
    List<Recording> page = rest.subList(0, Math.min(count, rest.size()));
    answer.put("items", page.stream().map(r -> item(r, request.parameter("fields"))).toList());
    answer.put("count", page.size());
    answer.put("total", found.size());
    if (page.size() < rest.size()) {
      answer.put("cursor", page.get(page.size() - 1).identifier());
    }
    return Reply.json(200, Json.bytes(answer));
  }

  private List<Recording> found(String query) {
    Matcher collection = COLLECTION.matcher(query);
    if (!collection.find() || !collection.group(1).equals(SampleArchive.COLLECTION)) {
      return List.of();
    }
    Matcher dates = DATES.matcher(query);
    if (!dates.find()) {
      return archive.all();
    }
    LocalDate from = LocalDate.parse(dates.group(1));
    LocalDate to = LocalDate.parse(dates.group(2));
    return archive.all().stream()
        .filter(r -> !r.show().date().isBefore(from) && !r.show().date().isAfter(to))
        .toList();
  }

  /** Most dates are texts; that of the last change is a list, as with items changed often. */
  private static Map<String, Object> item(Recording recording, String fields) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("identifier", recording.identifier());
    item.put("date", recording.show().date() + "T00:00:00Z");
    item.put("addeddate", "2015-06-01T12:00:00Z");
    List<String> changes = new ArrayList<>(List.of("2015-06-02 08:00:00"));
    changes.add(recording.changed().toString());
    item.put("updatedate", changes);
    item.keySet().retainAll(List.of(fields.split(",", -1)));
    return item;
  }
}
