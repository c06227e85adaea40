package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;

/** What calls cost: 0.002 US dollars for a thousand tokens. */
class CostIT {

  private static final String V1 = "/api/v1/";
  private static final String SUMMARY = V1 + "developer/usage/summary";
  private static final String IMPORT = V1 + "tracklists/import/1001tracklists";
  private static final Map<String, Object> SHEET =
      Map.of(
          "audio_file_path",
          "set.wav",
          "tracklist",
          Map.of("tracks", List.of(Map.of("artist", "A", "title", "T", "start_time", "00:00:00"))));

  private final Product product = Product.shared();
  private final String audio = UUID.randomUUID().toString();

  private static long tokens(Api api) {
    return api.get(SUMMARY).expect(200).number("/usage/total_tokens");
  }

  private Map<String, Object> list() {
    return Map.of("audio_file_id", audio, "tracks", List.of());
  }

  private static void assertCosts(Api api, long tokens, Runnable call) {
    long before = tokens(api);
    call.run();
    // The look before cost one.
    assertEquals(tokens + 1, tokens(api) - before);
  }

  @Test
  void aCallCostsByWhatItDoes() {
    Api api = product.user("price-asker", "user");
    assertCosts(api, 1, () -> api.get(V1 + "cue/formats").expect(200));
    assertCosts(api, 2, () -> api.post(V1 + "tracklists/manual", list()).expect(201));
    assertCosts(api, 10, () -> api.get(V1 + "search", "query", "price").expect(200));
    assertCosts(api, 10, () -> api.post(V1 + "cue/generate", SHEET).expect(200));
    Map<String, Object> page = Map.of("url", SitePages.page(), "audio_file_id", audio);
    assertCosts(api, 30, () -> api.post(IMPORT, page).expect(201));
    Map<String, Object> shown = Map.of("url", SitePages.page());
    assertCosts(api, 30, () -> api.post(V1 + "tracklist", shown).expect(200));
  }

  @Test
  void whatReadsTheSiteOrMakesASheetByAnotherNameCostsAsMuch() {
    Api api = product.user("thorough-asker", "user");
    Map<String, Object> page = Map.of("url", SitePages.page(), "audio_file_id", audio);
    String id = api.post(IMPORT, page).expect(201).text("/tracklist/id");
    String list = V1 + "tracklist/" + id;
    assertCosts(api, 1, () -> api.get(list).expect(200));
    assertCosts(api, 30, () -> api.get(list, "force_refresh", true).expect(200));
    Map<String, Object> warm = Map.of("tracklist_ids", List.of(id), "formats", List.of("kodi"));
    assertCosts(api, 10, () -> api.post(V1 + "cue/cache/warm", warm).expect(200));
    String file = api.post(V1 + "cue/generate", SHEET).expect(200).text("/cue_file_id");
    Map<String, Object> other = Map.of("target_format", "kodi");
    assertCosts(api, 10, () -> api.post(V1 + "cue/files/" + file + "/convert", other).expect(200));
  }

  @Test
  void whatFailsCostsNothing() {
    Api api = product.user("unlucky-asker", "user");
    Map<String, Object> nowhere = Map.of("url", SitePages.none(), "audio_file_id", audio);
    assertCosts(api, 0, () -> api.post(IMPORT, nowhere).expect(404));
    assertCosts(api, 0, () -> api.post(V1 + "cue/generate", Map.of()).expect(400));
    assertCosts(api, 0, () -> api.get(V1 + "search").expect(400));
    assertCosts(api, 0, () -> api.post(V1 + "tracklists/manual", Map.of()).expect(400));
  }

  @Test
  void costsAndSharesOfTheLimitsFollowFromTheCalls() {
    Api owner = product.user("accountant", "user");
    Map<String, Object> order =
        Map.of("name", "Paid", "permissions", Map.of("read", true, "write", true));
    Answer key = owner.post(V1 + "developer/keys", order).expect(201);
    Api program = product.anonymous().withToken(key.text("/api_key"));
    for (int i = 0; i < 60; i++) {
      program.post(V1 + "cue/generate", SHEET).expect(200);
    }
    for (int i = 0; i < 5; i++) {
      Map<String, Object> page = Map.of("url", SitePages.page(), "audio_file_id", audio);
      program.post(IMPORT, page).expect(201);
    }
    for (int i = 0; i < 7; i++) {
      program.get(V1 + "cue/files/" + UUID.randomUUID()).expectError(404, "NOT_FOUND");
    }
    String path = V1 + "developer/keys/" + key.text("/key_id") + "/usage";
    Answer used = owner.get(path).expect(200);
    assertEquals(72, used.number("/usage_stats/total_requests"));
    assertEquals(750, used.number("/usage_stats/total_tokens"));
    assertEquals(0.0015, used.at("/usage_stats/total_cost").doubleValue());
    assertEquals(0.0015, used.at("/cost_breakdown/base_cost").doubleValue());
    assertEquals(0.0015, used.at("/cost_breakdown/token_cost").doubleValue());
    assertEquals(0, used.at("/cost_breakdown/request_cost").doubleValue());
    assertEquals(0.097, used.at("/usage_stats/error_rate").doubleValue());

    for (int i = 0; i < 10; i++) {
      owner.post(V1 + "cue/generate", SHEET).expect(200);
    }
    // Beside these the key took 2, and the look at it 1.
    Answer all = owner.get(SUMMARY).expect(200);
    assertEquals(84, all.number("/usage/total_requests"));
    assertEquals(853, all.number("/usage/total_tokens"));
    assertEquals(0.0017, all.at("/usage/total_cost").doubleValue());
    assertEquals(0.083, all.at("/usage/error_rate").doubleValue());
    assertEquals(0.28, all.at("/utilization/requests_percent").doubleValue());
    assertEquals(3.41, all.at("/utilization/tokens_percent").doubleValue());
    assertEquals(33.33, all.at("/utilization/keys_percent").doubleValue());
    assertTrue(all.number("/usage/average_response_time") >= 0);
  }
}
