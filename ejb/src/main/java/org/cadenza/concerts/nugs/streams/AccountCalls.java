package org.cadenza.concerts.nugs.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.function.Supplier;
import org.cadenza.concerts.nugs.NugsCalls;
import org.cadenza.upstream.UpstreamFailure;
import org.cadenza.upstream.UpstreamHttp;

/** Asks the upstream for what belongs to an account: plain JSON, where a 4xx has a meaning. */
@ApplicationScoped
class AccountCalls {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** What an account is told is short. */
  private static final int MOST_BYTES = 1 << 20;

  @Inject NugsCalls calls;

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

  /** Sends a request, which is made anew for each try. */
  Reply ask(Supplier<HttpRequest.Builder> request) throws UpstreamFailure, InterruptedException {
    return calls.make(() -> read(request.get()));
  }

  private Reply read(HttpRequest.Builder request) throws UpstreamFailure, InterruptedException {
    UpstreamHttp.Reply reply = calls.send(request, MOST_BYTES);
    return new Reply(
        reply.status(), reply.status() == 200 ? parse(reply.body()) : MissingNode.getInstance());
  }

  private static JsonNode parse(byte[] body) throws UpstreamFailure {
    try {
      JsonNode json = MAPPER.readTree(body);
      if (json.isObject()) {
        return json;
      }
      throw UpstreamFailure.passing("nugs.net answers with no JSON object.", null, null);
    } catch (IOException e) {
      throw UpstreamFailure.passing(
          "nugs.net answers with something that is no JSON, such as a web page.", null, e);
    }
  }
}
