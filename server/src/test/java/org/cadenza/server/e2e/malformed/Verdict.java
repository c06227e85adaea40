package org.cadenza.server.e2e.malformed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cadenza.server.e2e.Envelope;

/** What is wrong with the answer to a malformed request. */
final class Verdict {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\b(org|com|java|javax|jakarta|fish|sun|net)\\.[a-z]\\w*\\.\\w+"
              + "|Exception|\\bat [\\w.$]+\\(|Caused by|\\bSQL|jersey|grizzly|payara|hibernate",
          Pattern.CASE_INSENSITIVE);

  private Verdict() {}

  /** In words; empty if all is well. */
  static Optional<String> on(Draft sent, Wire.Received received) {
    int status = received.status();
    if (status >= 500) {
      return Optional.of("a server's error");
    } else if (status == 0 && !sent.isBrokenBelowHttp()) {
      return Optional.of("no answer");
    } else if (INSIDE.matcher(received.body()).find() && status >= 400) {
      return Optional.of("it tells of the inside");
    } else if (sent.isBrokenBelowHttp()) {
      // Payara answers 400 or 417, closes the connection, or gives an empty 200 to an address that
      // it
      // cannot decode.
      boolean refused = status == 0 || status >= 400 || received.body().isEmpty();
      return refused ? Optional.empty() : Optional.of("it was done");
    } else if (status < 400) {
      return sent.mustBeRefused() ? Optional.of("it was not refused") : Optional.empty();
    }
    return sent.path.startsWith("/api/v1/") && !isEnvelope(received)
        ? Optional.of("not in the envelope")
        : Optional.empty();
  }

  private static boolean isEnvelope(Wire.Received received) {
    try {
      JsonNode body = JSON.readTree(received.body());
      return Stream.of(Envelope.values()).anyMatch(each -> each.fits(body))
          && received.headers().getOrDefault("content-type", "").startsWith("application/json");
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
