package org.cadenza.server.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleAudioTest {
  private static final int TRACK = 1_150_003;

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

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void theFileComesWithItsLengthAndItsMd5AsEtag() throws Exception {
    HttpResponse<byte[]> whole = client.audio(TRACK);
    byte[] md5 = MessageDigest.getInstance("MD5").digest(whole.body());

    assertEquals(200, whole.statusCode());
    assertEquals("audio/flac", header(whole, "Content-Type"));
    assertEquals("bytes", header(whole, "Accept-Ranges"));
    assertEquals(Integer.toString(whole.body().length), header(whole, "Content-Length"));
    assertEquals('"' + HexFormat.of().formatHex(md5) + '"', header(whole, "ETag"));
    assertEquals("Mon, 01 Jan 2024 00:00:01 GMT", header(whole, "Last-Modified"));
  }

  @Test
  void aTrackIsAlwaysTheSameAndLikeNoOther() throws Exception {
    byte[] first = client.audio(TRACK).body();

    try (SampleUpstream another =
        SampleUpstream.start(SampleOptions.defaults().secondsPerTrack(1))) {
      assertArrayEquals(first, new SampleClient(another.address()).audio(TRACK).body());
    }
    // The end of the file, where the audio lies and not the comment.
    byte[] other = client.audio(TRACK + 1).body();
    assertFalse(
        Arrays.equals(
            Arrays.copyOfRange(first, first.length - 1000, first.length),
            Arrays.copyOfRange(other, other.length - 1000, other.length)));
  }

  @Test
  void headTellsTheLengthWithoutABody() throws Exception {
    HttpResponse<byte[]> head =
        client.send(
            "HEAD",
            "/audio/any.flac16/" + TRACK + ".flac",
            "",
            "Referer",
            "https://play.nugs.net/");

    assertEquals(header(client.audio(TRACK), "Content-Length"), header(head, "Content-Length"));
    assertEquals(0, head.body().length);
  }

  @Test
  void aRangeRequestGetsExactlyThoseBytes() throws Exception {
    byte[] whole = client.audio(TRACK).body();
    HttpResponse<byte[]> part = client.audio(TRACK, "Range", "bytes=1000-1999");

    assertEquals(206, part.statusCode());
    assertEquals("bytes 1000-1999/" + whole.length, header(part, "Content-Range"));
    assertArrayEquals(Arrays.copyOfRange(whole, 1000, 2000), part.body());
  }

  @Test
  void openAndSuffixRangesReachTheEnd() throws Exception {
    byte[] whole = client.audio(TRACK).body();
    byte[] tail = Arrays.copyOfRange(whole, whole.length - 500, whole.length);

    assertArrayEquals(tail, client.audio(TRACK, "Range", "bytes=-500").body());
    assertArrayEquals(
        tail, client.audio(TRACK, "Range", "bytes=" + (whole.length - 500) + "-").body());
  }

  @Test
  void aRangeBehindTheEndIsNotSatisfiable() throws Exception {
    int length = client.audio(TRACK).body().length;
    HttpResponse<byte[]> answer = client.audio(TRACK, "Range", "bytes=" + length + "-");

    assertEquals(416, answer.statusCode());
    assertEquals("bytes */" + length, header(answer, "Content-Range"));
  }

  @Test
  void aRangeCountsOnlyIfTheFileIsStillTheSame() throws Exception {
    HttpResponse<byte[]> whole = client.audio(TRACK);
    String etag = header(whole, "ETag");
    String date = header(whole, "Last-Modified");

    assertEquals(206, ranged(etag));
    assertEquals(206, ranged(date));
    assertEquals(200, ranged("\"another\""));
    assertEquals(200, ranged("W/" + etag));
    assertEquals(200, ranged("Mon, 01 Jan 2018 00:00:00 GMT"));
  }

  private int ranged(String ifRange) throws Exception {
    return client.audio(TRACK, "Range", "bytes=0-9", "If-Range", ifRange).statusCode();
  }

  @Test
  void withoutThePlayersRefererAudioIsForbidden() throws Exception {
    assertEquals(403, client.get("/audio/any.flac16/" + TRACK + ".flac").statusCode());
  }

  @Test
  void aTrackThatDoesNotExistIsNotFound() throws Exception {
    assertEquals(404, client.audio(1_150_099).statusCode());
  }

  @Test
  void thePaceHoldsForAudio() throws Exception {
    int length = client.audio(TRACK).body().length;
    client.put("/sample/pace", "{\"bytes_per_second\": " + length * 2 + "}");
    long begun = System.nanoTime();
    client.audio(TRACK);
    long millis = (System.nanoTime() - begun) / 1_000_000;

    assertTrue(millis >= 400, () -> "took " + millis + " ms");
  }
}
