package org.cadenza.server.e2e.catalog;

import static org.cadenza.server.sample.faults.FaultKind.WRONG_LENGTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;
import org.cadenza.server.sample.catalog.Artist;
import org.cadenza.server.sample.catalog.Place;
import org.cadenza.server.sample.catalog.Show;
import org.cadenza.server.sample.catalog.Song;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("main-path")
class RefreshIT {

  private static final String REFRESH = "/api/v1/catalog/refresh";
  private static final String SEARCH = "/api/v1/catalog/shows/search";
  private final SampleUpstream upstream = Product.upstream();
  private final Api api = FilledCatalog.ofShared();

  @AfterEach
  void mend() {
    upstream.faults().clear();
  }

  private static Show show(int id, String venue) {
    return new Show(
        id,
        Artist.GRATEFUL_DEAD,
        LocalDate.parse("1995-07-10"),
        0,
        new Place(venue, "Chicago", "IL", "US"),
        List.of(List.of(new Song("Touch Of Grey", false))),
        Show.AVAILABLE,
        Instant.now());
  }

  @Test
  void anUnchangedSourceCostsNoWrites() {
    Answer ended = FilledCatalog.refresh(api, Map.of("force", true));
    assertEquals(0, ended.number("/job/result/new_shows"));
    assertEquals(0, ended.number("/job/result/updated_shows"));
    assertEquals(0, ended.number("/job/result/errors"));
    assertEquals(1, ended.number("/job/result/artists_processed"));
  }

  @Test
  void aJobTellsEveryFieldOfTheDocument() {
    Answer ended = FilledCatalog.refresh(api, Map.of());
    assertTrue(
        Answer.names(ended.at("/job"))
            .containsAll(
                List.of(
                    "id",
                    "type",
                    "status",
                    "progress",
                    "message",
                    "created_at",
                    "started_at",
                    "estimated_completion",
                    "result")));
    assertEquals("catalog_refresh", ended.text("/job/type"));
    assertEquals(100, ended.number("/job/progress"));
    assertEquals("Job is completed", ended.text("/status"));
    Answer jobs = api.get(REFRESH + "/jobs", "status", "completed", "limit", 1).expect(200);
    assertEquals(1, jobs.at("/jobs").size());
    assertEquals(ended.text("/job/id"), jobs.text("/jobs/0/id"));
    assertTrue(jobs.number("/jobs/0/duration_seconds") >= 0);
  }

  @Test
  void anIncrementalRefreshFindsNewShowsAndAFullOneChangesAndWithdrawals() {
    Show posted = show(upstream.catalog().freeId(), "Soldier Field");
    upstream.catalog().put(posted);
    try {
      Answer found = FilledCatalog.refresh(api, Map.of());
      assertEquals(1, found.number("/job/result/new_shows"));
      assertTrue(
          api.get(REFRESH + "/info").expect(200).has("/system_info/last_incremental_refresh"));
      upstream.catalog().put(show(posted.id(), "Grant Park Bandshell"));
      Answer changed = FilledCatalog.refresh(api, Map.of("force", true));
      assertEquals(1, changed.number("/job/result/updated_shows"));
      Answer search = api.get(SEARCH, "venue", "grant park bandshell").expect(200);
      assertEquals(posted.id(), search.number("/shows/0/container_id"));
      upstream.catalog().remove(posted.id());
      FilledCatalog.refresh(api, Map.of("force", true));
      Answer withdrawn = api.get(SEARCH, "venue", "grant park bandshell").expect(200);
      assertFalse(withdrawn.at("/shows/0/is_available").booleanValue());
    } finally {
      upstream.catalog().remove(posted.id());
    }
  }

  @Test
  void aPageThatReadsAsBeforeIsTakenWhereItsShowWasWrittenOtherwiseSince() {
    Show posted = show(upstream.catalog().freeId(), "Barn of Quincy");
    upstream.catalog().put(posted);
    try {
      FilledCatalog.refresh(api, Map.of("force", true));
      upstream.catalog().put(show(posted.id(), "Alpine Valley"));
      Answer corrected = FilledCatalog.refresh(api, Map.of());
      assertEquals(1, corrected.number("/job/result/updated_shows"));
      upstream.catalog().put(posted);
      Answer asBefore = FilledCatalog.refresh(api, Map.of("force", true));
      assertEquals(1, asBefore.number("/job/result/updated_shows"));
      Answer search = api.get(SEARCH, "venue", "barn of quincy").expect(200);
      assertEquals(posted.id(), search.number("/shows/0/container_id"));
    } finally {
      upstream.catalog().remove(posted.id());
    }
  }

  @Test
  void aShowThatWasWithdrawnWithItsPageAndComesBackAsItWasIsThereAgain() {
    // So many that the last page is one show alone.
    List<Show> posted = new ArrayList<>();
    for (int i = SampleOptions.REAL_SHOWS; i % 100 != 1; i++) {
      Show show = show(upstream.catalog().freeId(), "Barn of Many");
      upstream.catalog().put(show);
      posted.add(show);
    }
    Show last = posted.get(posted.size() - 1);
    try {
      FilledCatalog.refresh(api, Map.of("force", true));
      upstream.catalog().remove(last.id());
      FilledCatalog.refresh(api, Map.of("force", true));
      upstream.catalog().put(last);
      FilledCatalog.refresh(api, Map.of("force", true));
      Answer back = api.get(SEARCH, "venue", "barn of many", "page_size", 100).expect(200);
      assertEquals(posted.size(), back.at("/shows").size());
      back.at("/shows")
          .forEach(s -> assertTrue(s.path("is_available").booleanValue(), s::toString));
    } finally {
      posted.forEach(show -> upstream.catalog().remove(show.id()));
    }
  }

  @Test
  void aRefreshCanBeLimitedToArtistsAndDays() {
    long dead = api.get("/api/v1/catalog/artists").number("/artists/0/id");
    Answer ended =
        FilledCatalog.refresh(api, Map.of("artists", List.of(dead), "since_date", "1995-01-01"));
    assertEquals(1, ended.number("/job/result/artists_processed"));
  }

  @Test
  void theSecondRefreshIsTurnedAwayWithTheFirstOnesIdAndTheFirstCanBeCanceled() {
    upstream.faults().arm(Fault.of("/api.aspx", FaultKind.SLOW).times(-1).amount(20_000));
    String job = api.post(REFRESH, Map.of("force", true)).expect(202).text("/job_id");
    Answer second = api.post(REFRESH).expectError(409, "CONFLICT");
    assertEquals(job, second.text("/details/job_id"));
    api.delete(REFRESH + "/" + job).expect(200);
    assertEquals("canceled", api.get(REFRESH + "/status/" + job).text("/job/status"));
    assertEquals(
        job, api.get(REFRESH + "/jobs", "status", "cancelled").expect(200).text("/jobs/0/id"));
    api.delete(REFRESH + "/" + job).expectError(409, "CONFLICT");
    upstream.faults().clear();
    FilledCatalog.refresh(api, Map.of("force", true));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "TOO_MANY_REQUESTS",
        "UNAVAILABLE",
        "HTML",
        "TRUNCATED_JSON",
        "CUT_SHORT",
        "WRONG_LENGTH"
      })
  void aPassingFaultOfTheUpstreamIsTriedAgain(FaultKind kind) {
    // Once with the kind's amount, which is a time to wait for some, and once with none.
    upstream.faults().arm(Fault.of("/api.aspx", kind));
    upstream.faults().arm(Fault.of("/api.aspx", kind).amount(kind == WRONG_LENGTH ? 1 : 0));
    assertEquals(0, FilledCatalog.refresh(api, Map.of("force", true)).number("/job/result/errors"));
  }

  @Test
  void aLastingFaultFailsTheJobWithWords() {
    upstream.faults().arm(Fault.of("/api.aspx", FaultKind.HTML).times(-1));
    String words = failure();
    assertTrue(words.contains("HTML"), words);
  }

  @Test
  void anAnswerOfAHundredMegabytesIsNotTakenAndNotAskedForAgain() {
    upstream.faults().arm(Fault.of("/api.aspx", FaultKind.HUGE).times(-1).amount(100_000_000));
    String words = failure();
    assertTrue(words.contains("longer than 16777216 bytes"), words);
  }

  @Test
  void aRedirectOfTheCatalogIsNotFollowed() {
    try (WebhookReceiver inside = WebhookReceiver.start()) {
      upstream
          .faults()
          .arm(
              Fault.of("/api.aspx", FaultKind.REDIRECT)
                  .times(-1)
                  .location(inside.address().toString()));
      String words = failure();
      assertTrue(words.contains("answered 302"), words);
      assertEquals(List.of(), inside.received());
    }
  }

  /** How a refresh of everything fails. */
  private String failure() {
    String job = api.post(REFRESH, Map.of("force", true)).expect(202).text("/job_id");
    return FilledCatalog.over(api, job, "failed").text("/job/error");
  }

  @Test
  void wrongOrdersAreNamed() {
    api.post(REFRESH, "{\"force\":\"yes\"}").expectInvalid("force");
    api.post(REFRESH, "{\"artists\":[999999999]}").expectInvalid("artists[0]");
    api.post(REFRESH, "{\"artists\":[\"x\"]}").expectInvalid("artists[0]");
    api.post(REFRESH, "{\"artists\":1}").expectInvalid("artists");
    api.post(REFRESH, "{\"since_date\":\"01/02/2024\"}").expectInvalid("since_date");
    api.post(REFRESH, "{\"force\":").expectError(400, "VALIDATION_ERROR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "550e8400-e29b-41d4-a716-446655440000"})
  void anUnknownJobIsNotFound(String id) {
    api.get(REFRESH + "/status/" + id).expectError(404, "NOT_FOUND");
    api.delete(REFRESH + "/" + id).expectError(404, "NOT_FOUND");
  }

  @Test
  void listsOfJobsAreBounded() {
    api.get(REFRESH + "/jobs", "limit", 0).expectInvalid("limit");
    api.get(REFRESH + "/jobs", "status", "done").expectInvalid("status");
  }

  @Test
  void theInfoTellsWhatWasDone() {
    Answer info = api.get(REFRESH + "/info").expect(200);
    assertEquals(
        List.of(
            "last_full_refresh",
            "last_incremental_refresh",
            "total_artists",
            "total_shows",
            "refresh_frequency",
            "auto_refresh_enabled",
            "next_scheduled_refresh"),
        Answer.names(info.at("/system_info")));
    assertEquals(
        List.of(
            "shows_added_today",
            "shows_updated_today",
            "artists_added_this_week",
            "total_refresh_jobs_this_month"),
        Answer.names(info.at("/recent_activity")));
    assertTrue(info.number("/system_info/total_shows") >= 2358);
    assertFalse(info.at("/system_info/auto_refresh_enabled").booleanValue());
  }

  @Test
  void readersMayNotRefresh() {
    Api reader = Product.shared().user("reader", "readonly");
    reader.post(REFRESH).expectError(403, "FORBIDDEN");
    reader.delete(REFRESH + "/x").expectError(403, "FORBIDDEN");
    reader.get(REFRESH + "/info").expect(200);
  }
}
