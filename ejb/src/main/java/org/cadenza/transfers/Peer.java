package org.cadenza.transfers;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Asks a source for bytes and returns as soon as the headers of the final answer are there. */
final class Peer {

  /** How long at most nobody looks at the stop signal. */
  static final long LOOK_UP_MILLIS = 100;

  private final HttpClient client;
  private final TransferSettings settings;

  Peer(TransferSettings settings) {
    this.settings = settings;
    // HTTP/1.1, since a stream of HTTP/2 buffers up to 16 MiB a file and is no faster for one file.
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
  }

  /** The answer to a GET, after redirects; its body must be read or closed. */
  HttpResponse<BodyPipe> get(TransferOrder order, Map<String, String> range, StopSignal stop)
      throws TransferFailed, AttemptFailed {
    URI at = order.source();
    Map<String, String> headers = order.headers();
    for (int hop = 0; hop <= Redirects.MAX_HOPS; hop++) {
      check(order, at);
      HttpResponse<BodyPipe> answer = send(at, headers, range, stop);
      if (!Redirects.isRedirect(answer.statusCode())) {
        return answer;
      }
      answer.body().close();
      URI next = Redirects.next(at, answer.headers());
      headers = Redirects.carried(headers, at, next);
      at = next;
    }
    throw new TransferFailed.Refused(
        order.source().getHost() + " redirects more than " + Redirects.MAX_HOPS + " times.");
  }

  private static void check(TransferOrder order, URI at) throws TransferFailed, AttemptFailed {
    try {
      if (!order.allowed().allows(at)) {
        throw new TransferFailed.Refused("The address at " + at.getHost() + " is not allowed.");
      }
    } catch (UnknownHostException e) {
      throw new AttemptFailed("The name " + at.getHost() + " has no address just now.", e);
    }
  }

  private HttpResponse<BodyPipe> send(
      URI at, Map<String, String> headers, Map<String, String> range, StopSignal stop)
      throws TransferFailed, AttemptFailed {
    HttpRequest.Builder request = HttpRequest.newBuilder(at).GET();
    request.setHeader("User-Agent", "Cadenza");
    headers.forEach(request::setHeader);
    range.forEach(request::setHeader);
    // A compressed body would make lengths, ranges and checksums those of something else.
    request.setHeader("Accept-Encoding", "identity");
    BodyPipe pipe = new BodyPipe();
    CompletableFuture<HttpResponse<BodyPipe>> coming =
        client.sendAsync(request.build(), head -> pipe);
    boolean answered = false;
    try {
      HttpResponse<BodyPipe> answer = await(coming, at, stop);
      answered = true;
      return answer;
    } finally {
      if (!answered) {
        coming.cancel(true);
        pipe.close();
      }
    }
  }

  private HttpResponse<BodyPipe> await(
      CompletableFuture<HttpResponse<BodyPipe>> coming, URI at, StopSignal stop)
      throws TransferFailed, AttemptFailed {
    Duration limit = settings.stallTimeout();
    long began = System.nanoTime();
    while (true) {
      stop.check();
      try {
        return coming.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        // The client itself ends an attempt that does not even connect.
        if (System.nanoTime() - began > limit.plus(settings.connectTimeout()).toNanos()) {
          throw new AttemptFailed(at.getHost() + " did not answer within " + inWords(limit) + ".");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new TransferFailed.Paused();
      } catch (ExecutionException e) {
        throw new AttemptFailed(describe(at.getHost(), e.getCause()), e.getCause());
      }
    }
  }

  private static String describe(String host, Throwable failure) {
    if (failure instanceof HttpConnectTimeoutException) {
      return host + " could not be reached in time.";
    }
    if (failure instanceof ConnectException) {
      return host + " could not be reached.";
    }
    if (failure instanceof SSLException) {
      return "No secure connection to " + host + " could be made.";
    }
    return "The connection to " + host + " broke before it answered.";
  }

  /** A duration for a person. */
  static String inWords(Duration time) {
    return time.toMillis() < 2000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
  }
}
