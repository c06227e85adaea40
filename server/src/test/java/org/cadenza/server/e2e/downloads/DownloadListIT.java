package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadListIT {

  private static final List<String> FIELDS =
      List.of(
          "id",
          "show_id",
          "container_id",
          "artist_name",
          "show_date",
          "venue",
          "format",
          "quality",
          "status",
          "progress",
          "file_path",
          "file_size",
          "downloaded_at",
          "created_at");

  private final Collector admin = Collector.of(Product.shared());

  private long completed() {
    long id = admin.queue("FLAC");
    admin.complete(id);
    return id;
  }

  @Test
  void theListTellsOfDownloadsTheNewestFirst() {
    long older = completed();
    long newer = completed();
    Answer answer = admin.api().get(Collector.DOWNLOADS, "page_size", 2).expect(200);

    assertEquals(List.of("downloads", "pagination"), Answer.names(answer.body()));
    assertEquals(
        List.of(Long.toString(newer), Long.toString(older)), answer.all("/downloads", "id"));
    JsonNode first = answer.at("/downloads/0");
    assertEquals(FIELDS, Answer.names(first));
    assertEquals("completed", first.path("status").asText());
    assertEquals(100, first.path("progress").intValue());
    assertTrue(first.path("file_path").asText().startsWith("/"));
    assertTrue(first.path("file_size").longValue() > 0);
    assertTrue(first.path("downloaded_at").asText().endsWith("Z"));
    assertEquals(
        List.of("page", "page_size", "total", "has_next", "has_prev"),
        Answer.names(answer.at("/pagination")));
  }

  @Test
  void pagesHoldEveryDownloadOnce() {
    completed();
    completed();
    completed();
    Set<String> seen = new HashSet<>();
    long total = 0;
    boolean more = true;
    for (int page = 1; more; page++) {
      Answer answer =
          admin.api().get(Collector.DOWNLOADS, "page", page, "page_size", 2).expect(200);
      answer.all("/downloads", "id").forEach(id -> assertTrue(seen.add(id), id));
      total = answer.number("/pagination/total");
      assertEquals(page > 1, answer.at("/pagination/has_prev").booleanValue());
      more = answer.at("/pagination/has_next").booleanValue();
    }
    assertEquals(total, seen.size());
  }

  @Test
  void filtersLetPassWhatTheyName() {
    long id = completed();
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    for (List<Object> query :
        List.<List<Object>>of(
            List.of("status", "completed"),
            List.of("format", "flac"),
            List.of("format", "FLAC"),
            List.of("artist", "grateful"),
            List.of("artist", "GRATEFUL dead"),
            List.of("date_from", today, "date_to", today),
            List.of(
                "status", "completed", "format", "flac", "artist", "dea", "date_from", today))) {
      Answer answer = admin.api().get(Collector.DOWNLOADS, query.toArray()).expect(200);
      assertTrue(answer.all("/downloads", "id").contains(Long.toString(id)), query::toString);
    }
    for (List<Object> query :
        List.<List<Object>>of(
            List.of("status", "pending"),
            List.of("status", "in_progress"),
            List.of("status", "failed"),
            List.of("status", "cancelled"),
            List.of("status", "canceled"),
            List.of("format", "mp3"),
            List.of("format", "alac"),
            List.of("artist", "phish"),
            List.of("artist", "!!"),
            List.of("date_from", "2999-01-01"),
            List.of("date_to", "2001-01-01"))) {
      Answer answer = admin.api().get(Collector.DOWNLOADS, query.toArray()).expect(200);
      assertFalse(answer.all("/downloads", "id").contains(Long.toString(id)), query::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "page,0",
    "page,x",
    "page_size,0",
    "page_size,101",
    "status,done",
    "format,ogg",
    "date_from,yesterday",
    "date_to,2024-13-01"
  })
  void whatCannotBeReadIsRefusedByName(String name, String value) {
    admin.api().get(Collector.DOWNLOADS, name, value).expectInvalid(name);
  }

  @Test
  void aSingleDownloadTellsMore() {
    JsonNode download = admin.see(completed());
    assertEquals(
        List.of(
            "id",
            "show_id",
            "container_id",
            "artist_name",
            "show_date",
            "venue",
            "format",
            "quality",
            "status",
            "progress",
            "file_path",
            "file_size",
            "download_speed_mbps",
            "downloaded_at",
            "created_at",
            "updated_at",
            "error_message",
            "retry_count",
            "job_id"),
        Answer.names(download));
    assertTrue(download.path("download_speed_mbps").isNumber());
    assertTrue(download.path("error_message").isNull());
    assertEquals(0, download.path("retry_count").intValue());
    assertTrue(
        download.path("job_id").asText().matches("download-[0-9a-f-]{36}"), download::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "-1", "1.5", "99999999999999999999"})
  void anIdThatIsNoneIsRefused(String id) {
    admin.api().get(Collector.DOWNLOADS + "/" + id).expectInvalid("id");
  }

  @Test
  void anUnknownIdIsNotFound() {
    admin.api().get(Collector.DOWNLOADS + "/99999999").expectError(404, "NOT_FOUND");
  }

  @Test
  void theStatisticsCountWhatThereIs() {
    completed();
    Answer stats = admin.api().get(Collector.STATS).expect(200);
    assertEquals(
        List.of(
            "total_downloads",
            "completed_downloads",
            "failed_downloads",
            "pending_downloads",
            "total_size_gb",
            "queue_length",
            "active_downloads",
            "average_speed_mbps",
            "success_rate",
            "by_format",
            "by_quality",
            "top_artists",
            "recent_activity"),
        Answer.names(stats.body()));
    long completed =
        admin.api().get(Collector.DOWNLOADS, "status", "completed").number("/pagination/total");
    assertEquals(completed, stats.number("/completed_downloads"));
    assertEquals(completed, stats.number("/recent_activity/downloads_today"));
    assertEquals(completed, stats.number("/recent_activity/downloads_this_week"));
    assertTrue(stats.at("/recent_activity/size_downloaded_today_gb").isNumber());
    assertTrue(stats.number("/by_format/FLAC") >= 1);
    assertTrue(stats.at("/by_quality").path("16bit/44.1kHz").longValue() >= 1);
    assertEquals("Grateful Dead", stats.text("/top_artists/0/artist"));
    assertEquals(completed, stats.number("/top_artists/0/downloads"));
    assertTrue(stats.at("/average_speed_mbps").doubleValue() > 0);
    long ended =
        completed
            + stats.number("/failed_downloads")
            + admin
                .api()
                .get(Collector.DOWNLOADS, "status", "cancelled")
                .number("/pagination/total");
    assertEquals(
        Math.round(1000.0 * completed / ended) / 10.0, stats.at("/success_rate").doubleValue());
  }

  @Test
  void whoeverHasSignedInMayReadAndNobodyElse() {
    long id = completed();
    Collector reader = admin.as("downloads-reader", "readonly");
    for (String path :
        List.of(Collector.DOWNLOADS, Collector.STATS, Collector.DOWNLOADS + "/" + id)) {
      reader.api().get(path).expect(200);
      Product.shared().anonymous().get(path).expectError(401, "UNAUTHORIZED");
    }
  }
}
