package org.cadenza.concerts.nugs.streams;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cadenza.concerts.downloads.fetching.StreamUnavailable;

/**
 * A subscription as stream addresses want it named.
 *
 * @param startsAt Unix seconds as text, as is {@code endsAt}
 */
record Subscription(String id, String plan, String startsAt, String endsAt) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss", Locale.ROOT);

  /** Reads it; the plan may be that of a promotion. */
  static Subscription read(JsonNode json) throws StreamUnavailable {
    if (!json.path("isContentAccessible").asBoolean()) {
      throw StreamUnavailable.forGood(
          "The nugs.net account has no subscription that gives access to its content.");
    }
    String own = json.path("plan").path("planId").asText("");
    String planId = own.isEmpty() ? promotion(json) : own;
    return new Subscription(
        json.path("legacySubscriptionId").asText(""),
        planId,
        stamp(json.path("startedAt").asText("")),
        stamp(json.path("endsAt").asText("")));
  }

  private static String promotion(JsonNode json) {
    return json.path("promo").path("plan").path("planId").asText("");
  }

  private static String stamp(String text) throws StreamUnavailable {
    try {
      return Long.toString(LocalDateTime.parse(text, TIME).toEpochSecond(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw StreamUnavailable.forGood("nugs.net tells the subscription's dates in an unknown way.");
    }
  }
}
