package org.cadenza.concerts.archive.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.cadenza.concerts.archive.ArchiveCalls;
import org.cadenza.concerts.archive.ArchiveItem;
import org.cadenza.upstream.UpstreamFailure;

/** What stands in a collection: names of items and when each was changed, nothing more. */
@ApplicationScoped
public class ArchiveShelf {

  private static final int PAGE = 5000;

  /** More than any collection has: an answer that repeats its cursor must end. */
  private static final int MOST = 500_000;

  private static final List<String> CHANGES =
      List.of("addeddate", "updatedate", "indexdate", "reviewdate");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** The search without an end of its pages, as the older one has. */
  private static final String SCRAPE = "/services/search/v1/scrape";

  @Inject ArchiveCalls calls;

  /** An item's name, and when it or a review of it was changed; null if that is unknown. */
  record Entry(String identifier, Instant changedAt) {}

  /** How many recordings a collection has. */
  int size(String collection) throws UpstreamFailure, InterruptedException {
    JsonNode total =
        calls.ask(SCRAPE, "q", query(collection, null), "total_only", true).path("total");
    if (!total.isIntegralNumber()) {
      throw UpstreamFailure.passing(
          "archive.org does not tell how many items there are", null, null);
    }
    return total.asInt();
  }

  /** All of a collection, by name; of shows since a day if one is given. */
  List<Entry> entries(String collection, LocalDate since)
      throws UpstreamFailure, InterruptedException {
    List<Entry> entries = new ArrayList<>();
    List<Object> search = new ArrayList<>();
    Collections.addAll(search, "q", query(collection, since));
    Collections.addAll(search, "fields", "identifier," + String.join(",", CHANGES));
    // 100 is the least that it takes.
    Collections.addAll(search, "sorts", "identifier asc", "count", PAGE);
    String cursor = null;
    int given = 0;
    int announced = 0;
    do {
      List<Object> asked = new ArrayList<>(search);
      if (cursor != null) {
        Collections.addAll(asked, "cursor", cursor);
      }
      JsonNode page = calls.ask(SCRAPE, asked.toArray());
      if (!page.path("items").isArray()) {
        throw UpstreamFailure.passing("archive.org's answer has no items", null, null);
      }
      given += page.get("items").size();
      for (JsonNode item : page.get("items")) {
        String identifier = item.path("identifier").asText();
        if (identifier.matches("[\\w.-]{1,255}")) {
          entries.add(new Entry(identifier, changedAt(item)));
        }
      }
      String next = page.path("cursor").asText(null);
      if (next != null && (next.equals(cursor) || page.get("items").isEmpty() || given > MOST)) {
        throw UpstreamFailure.passing("archive.org's list does not come to its end", null, null);
      }
      cursor = next;
      announced = Math.max(announced, page.path("total").asInt());
    } while (cursor != null);
    if (given < announced) {
      throw UpstreamFailure.passing(
          "archive.org's list ended after " + given + " of " + announced + " items", null, null);
    }
    return entries;
  }

  private static String query(String collection, LocalDate since) {
    String all = "collection:" + collection + " AND mediatype:etree";
    return since == null ? all : all + " AND date:[" + since + " TO 9999-12-31]";
  }

  private static Instant changedAt(JsonNode item) {
    return CHANGES.stream()
        .flatMap(field -> ArchiveItem.values(item.path(field)).stream())
        .map(ArchiveShelf::instant)
        .filter(java.util.Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }

  /** {@code 2011-05-13T14:57:52Z} or {@code 2011-05-13 14:57:52}, in UTC. */
  private static Instant instant(String text) {
    try {
      return text.endsWith("Z")
          ? Instant.parse(text)
          : LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
