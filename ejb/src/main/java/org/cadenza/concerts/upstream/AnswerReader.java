package org.cadenza.concerts.upstream;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.cadenza.transfers.RetryAfter;

/** Reads JSON of an upstream, and tells what is wrong where an answer is none. */
public final class AnswerReader {

  private final String upstream;
  private final ObjectMapper mapper;
  private final int maxBytes;
  private final Clock clock;

  /**
   * @param upstream its name in messages
   * @param maxBytes of the longest answer that is taken
   */
  public AnswerReader(String upstream, ObjectMapper mapper, int maxBytes, Clock clock) {
    this.upstream = upstream;
    this.mapper = mapper;
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  /** Sends a request and gives what is answered with status 200. */
  public <T> T read(Supplier<Response> request, Class<T> type) throws UpstreamFailure {
    try (Response response = request.get()) {
      status(response);
      return parse(body(response), type);
    } catch (ProcessingException | IOException e) {
      throw UpstreamFailure.passing(upstream + " cannot be reached, or broke off", null, e);
    }
  }

  /** What is answered with status 200. */
  public <T> T read(UpstreamHttp.Reply reply, Class<T> type) throws UpstreamFailure {
    if (reply.status() != 200) {
      throw UpstreamFailure.lasting(upstream + " answered " + reply.status(), null);
    }
    return parse(reply.body(), type);
  }

  private void status(Response response) throws UpstreamFailure {
    int status = response.getStatus();
    if (status == 429 || status == 408 || status >= 500) {
      throw UpstreamFailure.passing(upstream + " answered " + status, retryAfter(response), null);
    } else if (status != 200) {
      throw UpstreamFailure.lasting(upstream + " answered " + status, null);
    }
  }

  private byte[] body(Response response) throws IOException, UpstreamFailure {
    try (InputStream in = response.readEntity(InputStream.class)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw UpstreamFailure.lasting(
            upstream + "'s answer is longer than " + maxBytes + " bytes", null);
      }
      return bytes;
    }
  }

  private <T> T parse(byte[] bytes, Class<T> type) throws UpstreamFailure {
    int first = 0;
    while (first < bytes.length && Character.isWhitespace(bytes[first])) {
      first++;
    }
    if (first < bytes.length && bytes[first] == '<') {
      throw UpstreamFailure.passing(upstream + " answered HTML instead of JSON", null, null);
    }
    try {
      return mapper.readValue(bytes, type);
    } catch (IOException e) {
      throw UpstreamFailure.passing(upstream + "'s answer is not whole JSON", null, e);
    }
  }

  private Duration retryAfter(Response response) {
    return Optional.ofNullable(response.getHeaderString("Retry-After"))
        .flatMap(value -> RetryAfter.parse(value, clock))
        .orElse(null);
  }
}
