package org.cadenza.server.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleFaultsTest {
  private static final int TRACK = 1_150_003;
  private static final String ARTISTS = "/api.aspx?method=catalog.artists";

  private SampleUpstream upstream;
  private SampleClient client;

  @BeforeEach
  void start() throws Exception {
    upstream = SampleUpstream.start(SampleOptions.defaults().secondsPerTrack(1));
    client = new SampleClient(upstream.address());
  }

  @AfterEach
  void stop() {
    upstream.close();
  }

  private void arm(String json) throws Exception {
    client.put("/sample/faults", json);
  }

  @Test
  void tooManyRequestsAsOftenAsArmedAndThenTheTruth() throws Exception {
    arm("{\"path\": \"/api\", \"kind\": \"429\", \"times\": 2, \"retry_after\": 7}");

    HttpResponse<byte[]> first = client.get(ARTISTS);
    assertEquals(429, first.statusCode());
    assertEquals("7", first.headers().firstValue("Retry-After").orElse(""));
    assertEquals(429, client.get(ARTISTS).statusCode());
    assertEquals(200, client.get(ARTISTS).statusCode());
  }

  @Test
  void unavailableSaysWhenToComeBack() throws Exception {
    upstream.faults().arm(Fault.of("/api", FaultKind.UNAVAILABLE).amount(3));

    HttpResponse<byte[]> answer = client.get(ARTISTS);
    assertEquals(503, answer.statusCode());
    assertEquals("3", answer.headers().firstValue("Retry-After").orElse(""));
  }

  @Test
  void withoutATimeItDoesNotSayWhenToComeBack() throws Exception {
    upstream.faults().arm(Fault.of("/api", FaultKind.TOO_MANY_REQUESTS).amount(0));

    HttpResponse<byte[]> answer = client.get(ARTISTS);
    assertEquals(429, answer.statusCode());
    assertTrue(answer.headers().firstValue("Retry-After").isEmpty());
  }

  @Test
  void anotherVersionOfAFileHasAnotherName() throws Exception {
    String first = client.audio(TRACK).headers().firstValue("ETag").orElse("");
    arm("{\"path\": \"/audio/\", \"kind\": \"other-version\"}");

    assertNotEquals(first, client.audio(TRACK).headers().firstValue("ETag").orElse(""));
    assertEquals(first, client.audio(TRACK).headers().firstValue("ETag").orElse(""));
  }

  @Test
  void aWebPageComesInsteadOfTheAnswer() throws Exception {
    arm("{\"path\": \"/audio/\", \"kind\": \"html\"}");

    HttpResponse<byte[]> answer = client.audio(TRACK);
    assertEquals(200, answer.statusCode());
    assertEquals("text/html", answer.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void aSlowAnswerIsWholeButSlow() throws Exception {
    int length = client.get(ARTISTS).body().length;
    arm("{\"path\": \"/api\", \"kind\": \"slow\", \"bytes_per_second\": " + length * 2 + "}");
    long begun = System.nanoTime();

    assertEquals(length, client.get(ARTISTS).body().length);
    assertTrue(System.nanoTime() - begun >= 400_000_000);
  }

  @Test
  void aConnectionIsCutAfterSoManyBytes() throws Exception {
    arm("{\"path\": \"/audio/\", \"kind\": \"cut-short\", \"bytes\": 1500}");

    assertThrows(IOException.class, () -> client.audio(TRACK));
    assertEquals(1500, upstream.log().requests().get(0).bytesSent());
    assertEquals(200, client.audio(TRACK).statusCode());
  }

  @Test
  void aHangingRequestIsCutWhenFaultsAreCleared() throws Exception {
    arm("{\"path\": \"/api\", \"kind\": \"hang\"}");
    CompletableFuture<Integer> hanging =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return client.get(ARTISTS).statusCode();
              } catch (IOException | InterruptedException cut) {
                throw new CompletionException(cut);
              }
            });
    while (upstream.log().requests().isEmpty()) {
      Thread.sleep(5);
    }
    Thread.sleep(200);
    assertTrue(!hanging.isDone());

    // The client tries a request without answer once more, which then succeeds or fails too.
    client.send("DELETE", "/sample/faults", "");
    hanging.handle((status, failure) -> true).get();
    assertEquals(0, upstream.log().requests().get(0).status());
  }

  @Test
  void truncatedJsonCannotBeRead() throws Exception {
    arm("{\"path\": \"/api\", \"kind\": \"truncated-json\"}");

    HttpResponse<byte[]> answer = client.get(ARTISTS);
    assertEquals(200, answer.statusCode());
    assertThrows(JsonProcessingException.class, () -> SampleClient.json(answer));
  }

  @Test
  void aHugeAnswerHasAllTheBytesAskedFor() throws Exception {
    arm("{\"path\": \"/api\", \"kind\": \"huge\", \"bytes\": 3000000}");

    HttpResponse<byte[]> answer = client.get(ARTISTS);
    assertEquals(3_000_000, answer.body().length);
    assertTrue(answer.headers().firstValue("Content-Length").isEmpty());
  }

  @Test
  void aFileOfWrongLengthIsAWholeAnswer() throws Exception {
    byte[] whole = client.audio(TRACK).body();
    arm("{\"path\": \"/audio/\", \"kind\": \"wrong-length\", \"bytes\": 10}");

    byte[] wrong = client.audio(TRACK).body();
    assertArrayEquals(Arrays.copyOf(whole, whole.length - 10), wrong);
  }

  @Test
  void aRedirectLeadsElsewhere() throws Exception {
    arm("{\"path\": \"/api\", \"kind\": \"redirect\", \"location\": \"http://127.0.0.1:1/x\"}");

    HttpResponse<byte[]> answer = client.get(ARTISTS);
    assertEquals(302, answer.statusCode());
    assertEquals("http://127.0.0.1:1/x", answer.headers().firstValue("Location").orElse(""));
  }

  @Test
  void aFaultStrikesOnlyItsPathAndOnlyAfterTheFirstOnes() throws Exception {
    String path = "/api.aspx?method=catalog.latest";
    upstream.faults().arm(Fault.of(path, FaultKind.UNAVAILABLE).after(1).times(-1));

    assertEquals(200, client.get(ARTISTS).statusCode());
    assertEquals(200, client.get(path).statusCode());
    assertEquals(503, client.get(path).statusCode());
    assertEquals(503, client.get(path).statusCode());
    client.send("DELETE", "/sample/faults", "");
    assertEquals(200, client.get(path).statusCode());
  }

  @Test
  void armedFaultsAreListedAndSenselessOnesRefused() throws Exception {
    arm("[{\"kind\": \"503\", \"path\": \"/x\"}, {\"kind\": \"huge\", \"path\": \"/y\"}]");

    JsonNode list = client.json("/sample/faults").path("faults");
    assertEquals(2, list.size());
    assertEquals(1L << 30, list.path(1).path("bytes").longValue());
    for (String bad :
        new String[] {
          "{\"kind\": \"flood\"}",
          "{\"kind\": \"429\", \"times\": 0}",
          "{",
          "\"text\"",
          "",
          "{\"kind\": \"429\", \"times\": \"two\"}"
        }) {
      assertEquals(400, client.send("PUT", "/sample/faults", bad).statusCode(), bad);
    }
  }
}
