package org.cadenza.server.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.cadenza.server.sample.archive.Recording;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.cadenza.server.sample.http.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The part of the sample that speaks as archive.org does. */
class SampleArchiveTest {

  private static final String SEARCH = "/services/search/v1/scrape?q=collection:GratefulDead";
  private static final LocalDate CORNELL = LocalDate.of(1977, 5, 8);

  private static SampleUpstream upstream;
  private static HttpClient client;

  @BeforeAll
  static void start() throws IOException {
    upstream = SampleUpstream.start(SampleOptions.defaults().secondsPerTrack(1));
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    upstream.close();
  }

  @AfterEach
  void mend() {
    upstream.faults().clear();
    upstream.archive().reset();
  }

  private static HttpResponse<byte[]> get(String target) throws Exception {
    URI address = URI.create(target.startsWith("/") ? upstream.address() + target : target);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
  }

  private static JsonNode json(String target) throws Exception {
    return Json.read(new String(get(target).body(), java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String hash(String algorithm, byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
  }

  @Test
  void theSearchGoesThroughAllByItsCursor() throws Exception {
    Recording first = upstream.archive().of(CORNELL);
    for (int i = 0; i < 150; i++) {
      upstream
          .archive()
          .put(
              new Recording(
                  "more." + i,
                  first.show(),
                  Recording.FLAC,
                  false,
                  "",
                  first.stars(),
                  first.changed(),
                  first.wrongMd5()));
    }
    Set<String> seen = new HashSet<>();
    String cursor = "";
    do {
      JsonNode page = json(SEARCH + "&fields=identifier&count=100&cursor=" + cursor);
      page.path("items").forEach(item -> seen.add(item.path("identifier").asText()));
      cursor = page.path("cursor").asText();
    } while (!cursor.isEmpty());
    assertEquals(upstream.archive().all().size(), seen.size());
    assertEquals(seen.size(), json(SEARCH + "&total_only=true").path("total").asInt());
    assertEquals(400, get(SEARCH + "&count=99").statusCode());
  }

  @Test
  void theSearchKnowsDays() throws Exception {
    String may = "%20AND%20date:%5B1977-05-08%20TO%201977-05-08%5D&count=100&fields=date";
    JsonNode found = json(SEARCH + may);
    assertEquals(1, found.path("total").asInt());
    assertEquals("1977-05-08T00:00:00Z", found.path("items").path(0).path("date").asText());
  }

  @Test
  void aFileHasTheChecksumsOfTheMetadataAndLiesBehindARedirect() throws Exception {
    String identifier = upstream.archive().of(CORNELL).identifier();
    JsonNode file = json("/metadata/" + identifier).path("files").path(0);
    HttpResponse<byte[]> redirect =
        get("/download/" + identifier + "/" + file.path("name").asText());
    assertEquals(302, redirect.statusCode());
    HttpResponse<byte[]> audio = get(redirect.headers().firstValue("Location").orElseThrow());
    assertEquals(file.path("md5").asText(), hash("MD5", audio.body()));
    assertEquals(file.path("sha1").asText(), hash("SHA-1", audio.body()));
    assertEquals(file.path("size").asInt(), audio.body().length);
    assertTrue(audio.headers().firstValue("ETag").orElseThrow().contains("-"), "no MD5");
  }

  @Test
  void aDamagedFileHasItsLengthAndOtherBytes() throws Exception {
    String identifier = upstream.archive().of(CORNELL).identifier();
    String address = "/17/items/" + identifier + "/gd77-05-08d1t01.flac";
    byte[] good = get(address).body();
    upstream.faults().arm(Fault.of(address, FaultKind.CORRUPT));
    byte[] bad = get(address).body();
    assertEquals(good.length, bad.length);
    assertNotEquals(hash("MD5", good), hash("MD5", bad));
  }

  @Test
  void whatMayOnlyBeStreamedIsRefusedAndWhatIsNotThereIsNothing() throws Exception {
    Recording restricted = upstream.archive().of(CORNELL).streamOnly();
    upstream.archive().put(restricted);
    JsonNode item = json("/metadata/" + restricted.identifier());
    assertTrue(item.path("metadata").path("collection").toString().contains("stream_only"));
    String file = "/gd77-05-08d1t01.flac";
    assertEquals(403, get("/download/" + restricted.identifier() + file).statusCode());
    assertEquals(404, get("/download/nothing" + file).statusCode());
    assertTrue(json("/metadata/nothing").isEmpty());
  }
}
