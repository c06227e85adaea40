package org.cadenza.upstream;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cadenza.transfers.RetryAfter;

/**
 * One exchange with the upstream: over as a whole when its time is up, however it drips; ended when
 * its thread is interrupted; never larger than allowed; and never led elsewhere by a redirect.
 */
public final class UpstreamHttp {

  private final String upstream;
  private final String accept;
  private final Waits waits;
  private final Clock clock;
  private final HttpClient client;

  /**
   * How long is waited.
   *
   * @param connect for the connection
   * @param begin for the answer to begin
   * @param whole for the whole answer, from the request on
   */
  public record Waits(Duration connect, Duration begin, Duration whole) {}

  /** What came back, whole. */
  public static final class Reply {

    private final int status;
    private final byte[] body;
    private final URI location;

    private Reply(int status, byte[] body, URI location) {
      this.status = status;
      this.body = body;
      this.location = location;
    }

    /** Where it leads; nobody has followed. */
    public Optional<URI> location() {
      return Optional.ofNullable(location);
    }

    /** 200, or a status that trying again does not change. */
    public int status() {
      return status;
    }

    /** The body; nobody's to change. */
    public byte[] body() {
      return body;
    }
  }

  /**
   * @param upstream its name in messages
   * @param accept the media type that it is asked for
   */
  public UpstreamHttp(String upstream, String accept, Waits waits, Clock clock) {
    this.upstream = upstream;
    this.accept = accept;
    this.waits = waits;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(waits.connect())
            .build();
  }

  /**
   * Sends a request.
   *
   * @param mostBytes a longer answer is a failure that does not pass
   */
  public Reply send(HttpRequest.Builder request, int mostBytes)
      throws UpstreamFailure, InterruptedException {
    HttpRequest ready =
        request
            .timeout(waits.begin())
            .setHeader("Accept", accept)
            .setHeader("User-Agent", "Cadenza")
            .build();
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(ready, head -> new BoundedBody(mostBytes));
    try {
      return read(coming.get(waits.whole().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      throw UpstreamFailure.passing(
          upstream + "'s answer was not whole within " + waits.whole().toSeconds() + " s", null, e);
    } catch (ExecutionException e) {
      throw failure(e.getCause(), mostBytes);
    } finally {
      // Closes the connection, if the exchange is not over.
      coming.cancel(true);
    }
  }

  private Reply read(HttpResponse<byte[]> answer) throws UpstreamFailure {
    int status = answer.statusCode();
    if (status == 429 || status == 408 || status >= 500) {
      Duration wait =
          answer
              .headers()
              .firstValue("Retry-After")
              .flatMap(text -> RetryAfter.parse(text, clock))
              .orElse(null);
      throw UpstreamFailure.passing(upstream + " answered " + status, wait, null);
    }
    return new Reply(status, answer.body(), location(answer));
  }

  private static URI location(HttpResponse<?> answer) {
    try {
      String location = answer.headers().firstValue("Location").orElse(null);
      return location == null ? null : new URI(location);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private UpstreamFailure failure(Throwable cause, int mostBytes) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof BoundedBody.TooLong) {
        return UpstreamFailure.lasting(
            upstream + "'s answer is longer than " + mostBytes + " bytes", cause);
      }
    }
    if (cause instanceof HttpTimeoutException) {
      return UpstreamFailure.passing(
          upstream + " did not answer within " + waits.begin().toSeconds() + " s", null, cause);
    }
    return cause instanceof IOException
        ? UpstreamFailure.passing(upstream + " cannot be reached, or broke off", null, cause)
        : UpstreamFailure.lasting(upstream + " cannot be asked", cause);
  }
}
