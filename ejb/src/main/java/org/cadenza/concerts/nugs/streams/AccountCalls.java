package org.cadenza.concerts.nugs.streams;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cadenza.concerts.nugs.NugsCalls;
import org.cadenza.concerts.upstream.UpstreamFailure;
import org.cadenza.transfers.RetryAfter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Asks the upstream for what belongs to an account: plain JSON, where a 4xx has a meaning. */
@ApplicationScoped
class AccountCalls {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** What an account is told is short. */
  private static final int MOST_BYTES = 1 << 20;

  @Inject NugsCalls calls;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.connect-seconds")
  long connectSeconds;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.read-seconds")
  long readSeconds;

  /**
   * An answer.
   *
   * @param status 200, or a 4xx that trying again does not mend
   * @param body nothing unless the status is 200
   */
  record Reply(int status, JsonNode body) {

    boolean isOk() {
      return status == 200;
    }

    /** The body of a 200; a failure for anything else. */
    JsonNode ok() throws UpstreamFailure {
      if (!isOk()) {
        throw UpstreamFailure.lasting(
            "nugs.net refuses the request (status " + status + ").", null);
      }
      return body;
    }
  }

  /** A client whose methods return every status as an answer. */
  <T> T client(Class<T> api, String address) {
    return RestClientBuilder.newBuilder()
        .baseUri(URI.create(address))
        .connectTimeout(connectSeconds, TimeUnit.SECONDS)
        .readTimeout(readSeconds, TimeUnit.SECONDS)
        .property("microprofile.rest.client.disable.default.mapper", true)
        .build(api);
  }

  /** Sends a request, anew for each try. */
  Reply ask(Supplier<Response> request) throws UpstreamFailure, InterruptedException {
    return calls.make(() -> read(request));
  }

  private Reply read(Supplier<Response> request) throws UpstreamFailure {
    try (Response response = request.get()) {
      int status = response.getStatus();
      if (status == 429 || status == 408 || status >= 500) {
        throw UpstreamFailure.passing(
            "nugs.net has trouble (status " + status + ").", retryAfter(response), null);
      }
      return new Reply(status, status == 200 ? parse(response) : MissingNode.getInstance());
    } catch (ProcessingException | IOException e) {
      throw UpstreamFailure.passing("nugs.net cannot be reached, or broke off.", null, e);
    }
  }

  private static JsonNode parse(Response response) throws IOException, UpstreamFailure {
    try (InputStream in = response.readEntity(InputStream.class)) {
      JsonNode json = MAPPER.readTree(in.readNBytes(MOST_BYTES));
      if (json.isObject()) {
        return json;
      }
      throw UpstreamFailure.passing("nugs.net answers with no JSON object.", null, null);
    } catch (JacksonException e) {
      throw UpstreamFailure.passing(
          "nugs.net answers with something that is no JSON, such as a web page.", null, e);
    }
  }

  private Duration retryAfter(Response response) {
    return Optional.ofNullable(response.getHeaderString("Retry-After"))
        .flatMap(value -> RetryAfter.parse(value, clock))
        .orElse(null);
  }
}
