package org.cadenza.server.e2e.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.TwoSources;
import org.cadenza.server.sample.archive.Recording;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.cadenza.server.sample.http.LoggedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Internet Archive as a second source of shows, beside nugs. */
class ArchiveIT {

  private static final String CORNELL = "1977-05-08";

  private final Api api = TwoSources.product().admin();

  @AfterEach
  void mend() {
    Product.upstream().faults().clear();
    TwoSources.archive().reset();
  }

  private static Recording recording(String date) {
    return TwoSources.archive().of(LocalDate.parse(date));
  }

  private static List<String> asked(String path) {
    return Product.upstream().log().requests().stream()
        .map(LoggedRequest::target)
        .filter(target -> target.startsWith(path))
        .toList();
  }

  @Test
  void aRecordingTellsHowItWasMadeAndWhatPeopleThinkOfIt() {
    Answer show = TwoSources.show(CORNELL, true);
    assertEquals("Simulated soundboard", show.text("/show/file_info/source"));
    assertEquals("Cadenza's sample", show.text("/show/file_info/taper"));
    assertEquals("Synthesizer > FLAC", show.text("/show/file_info/equipment"));
    assertEquals(4.7, show.at("/show/rating").doubleValue());
    assertEquals("Simulated transfer of " + CORNELL, show.text("/show/notes"));
    assertEquals(List.of("listener1", "listener2", "listener3"), show.all("/show/reviews", "user"));
    assertEquals(4, show.at("/show/reviews/1/rating").intValue());
    assertEquals("Barton Hall, Cornell University", show.text("/show/venue"));
    assertEquals("Ithaca", show.text("/show/city"));
    assertEquals("USA", show.text("/show/country"));
    String setList = show.text("/show/set_list/0");
    assertTrue(setList.contains("Scarlet Begonias > Fire On The Mountain, "), setList);
    assertEquals("16bit/44.1kHz", show.text("/show/formats/FLAC/0"));
    assertTrue(show.at("/show/is_available").booleanValue());
  }

  @Test
  void showsOfTwoSourcesStayTwoAndTheirNumbersStay() {
    long ofNugs = TwoSources.show(CORNELL, false).number("/show/container_id");
    long ofArchive = TwoSources.show(CORNELL, true).number("/show/container_id");
    assertTrue(ofNugs < 1_000_000_000L && ofArchive > 1_000_000_000L, ofNugs + ", " + ofArchive);
    Answer artists = api.get("/api/v1/catalog/artists", "search", "grateful dead").expect(200);
    assertEquals(List.of("Grateful Dead", "Grateful Dead"), artists.all("/artists", "name"));

    // Other tests have changed the archive and put it back.
    FilledCatalog.refresh(api, Map.of("force", true));
    Answer again = FilledCatalog.refresh(api, Map.of("force", true));
    assertEquals(0, again.number("/job/result/new_shows"));
    assertEquals(0, again.number("/job/result/updated_shows"));
    assertEquals(0, again.number("/job/result/errors"));
    assertEquals(2, again.number("/job/result/artists_processed"));
    assertEquals(ofArchive, TwoSources.show(CORNELL, true).number("/show/container_id"));
  }

  @Test
  void anIncrementalRefreshReadsWhatWasChangedAndNothingElse() {
    Recording changed = recording("1977-05-09").stars(List.of(1, 2), Instant.now());
    TwoSources.archive().put(changed);
    Product.upstream().log().clear();
    Answer ended = FilledCatalog.refresh(api, Map.of());
    assertEquals(1, ended.number("/job/result/updated_shows"));
    assertEquals(List.of("/metadata/" + changed.identifier()), asked("/metadata/"));
    assertEquals(1.5, TwoSources.show("1977-05-09", true).at("/show/rating").doubleValue());
  }

  @Test
  void whatOneSourceFailsAtIsReadByTheNextRefreshAndTheOtherIsReadAtOnce() {
    FilledCatalog.refresh(api, Map.of());
    Recording changed = recording("1977-05-11").notes("Heard anew", Instant.now());
    TwoSources.archive().put(changed);
    Product.upstream().log().clear();
    Product.upstream().faults().arm(Fault.of("/services", FaultKind.HTML).times(-1));
    Answer ended = FilledCatalog.refresh(api, Map.of());
    assertEquals(1, ended.number("/job/result/errors"));
    assertFalse(asked("/api.aspx?method=catalog.latest").isEmpty(), "nugs was read");

    Product.upstream().faults().clear();
    assertEquals(1, FilledCatalog.refresh(api, Map.of()).number("/job/result/updated_shows"));
    assertEquals("Heard anew", TwoSources.show("1977-05-11", true).text("/show/notes"));
  }

  @Test
  void theArchiveIsReadThoughNugsFails() {
    TwoSources.archive().put(recording("1977-05-12").notes("Without nugs", Instant.now()));
    Product.upstream().faults().arm(Fault.of("/api.aspx", FaultKind.HTML).times(-1));
    assertEquals(1, FilledCatalog.refresh(api, Map.of()).number("/job/result/errors"));
    assertEquals("Without nugs", TwoSources.show("1977-05-12", true).text("/show/notes"));
  }

  @Test
  void aRefreshFailsIfNoSourceCanBeRead() {
    Product.upstream().faults().arm(Fault.of("/", FaultKind.HTML).times(-1));
    String job = api.post("/api/v1/catalog/refresh", Map.of()).expect(202).text("/job_id");
    FilledCatalog.over(api, job, "failed");
  }

  @Test
  void aRecordingThatCouldNotBeReadIsReadByTheNextRefresh() {
    Recording changed = recording("1977-05-13").notes("At last", Instant.now());
    TwoSources.archive().put(changed);
    String address = "/metadata/" + changed.identifier();
    Product.upstream().faults().arm(Fault.of(address, FaultKind.TRUNCATED_JSON).times(5));
    assertEquals(1, FilledCatalog.refresh(api, Map.of()).number("/job/result/errors"));
    assertEquals(1, FilledCatalog.refresh(api, Map.of()).number("/job/result/updated_shows"));
    assertEquals("At last", TwoSources.show("1977-05-13", true).text("/show/notes"));
  }

  @Test
  void aRecordingForStreamingOnlyIsListedAndCannotBeDownloaded() {
    TwoSources.archive().put(recording("1977-05-15").notes("x", Instant.now()).streamOnly());
    refused("1977-05-15", "streaming only");
  }

  @Test
  void aRecordingInAnOldFormatIsListedWithItsSetListAndCannotBeDownloaded() {
    TwoSources.archive().put(recording("1977-05-17").notes("x", Instant.now()).format("Shorten"));
    refused("1977-05-17", "only in Shorten");
  }

  private void refused(String date, String why) {
    FilledCatalog.refresh(api, Map.of());
    Answer show = TwoSources.show(date, true);
    assertFalse(show.at("/show/is_available").booleanValue());
    assertFalse(show.at("/show/set_list").isEmpty());
    assertTrue(show.at("/show/formats").isEmpty());
    Answer refusal =
        api.post(
            "/api/v1/downloads/queue",
            Map.of("container_id", show.number("/show/container_id"), "format", "FLAC"));
    assertEquals(422, refusal.status());
    assertTrue(refusal.body().toString().contains(why), () -> refusal.body().toString());
  }

  @Test
  void aRecordingThatIsTakenDownIsWithdrawnByAFullRefresh() {
    TwoSources.archive().remove(recording("1977-05-18").identifier());
    FilledCatalog.refresh(api, Map.of("force", true));
    assertFalse(TwoSources.show("1977-05-18", true).at("/show/is_available").booleanValue());
    TwoSources.archive().reset();
    FilledCatalog.refresh(api, Map.of("force", true));
    assertTrue(TwoSources.show("1977-05-18", true).at("/show/is_available").booleanValue());
  }

  @Test
  void anArtistOfOneSourceIsReadFromThatSourceAlone() {
    long artist = TwoSources.show(CORNELL, true).number("/show/artist_id");
    Product.upstream().log().clear();
    Map<String, Object> order = Map.of("artists", List.of(artist), "since_date", "1977-12-01");
    Answer ended = FilledCatalog.refresh(api, order);
    assertEquals(1, ended.number("/job/result/artists_processed"));
    assertEquals(List.of(), asked("/api.aspx"));
    long december =
        TwoSources.archive().all().stream()
            .filter(r -> r.show().date().getMonthValue() == 12)
            .count();
    assertEquals(december, asked("/metadata/").size());
  }
}
