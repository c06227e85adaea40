package org.cadenza.concerts.nugs.catalog;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Supplier;
import org.cadenza.concerts.upstream.AnswerReader;
import org.cadenza.concerts.upstream.UpstreamFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads an answer of the catalog: 200 and an envelope that says whether there is one. */
@ApplicationScoped
public class NugsReader {

  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.max-answer-bytes")
  int maxBytes;

  private AnswerReader reader;

  @PostConstruct
  void begin() {
    reader = new AnswerReader("The upstream", MAPPER, maxBytes, clock);
  }

  /** Sends a request and gives what lies in {@code Response}. */
  JsonNode read(Supplier<Response> request) throws UpstreamFailure {
    return content(reader.read(request, NugsAnswers.Envelope.class));
  }

  /** The same for one thing that may not be there; a missing node then. */
  JsonNode find(Supplier<Response> request) throws UpstreamFailure {
    NugsAnswers.Envelope envelope = reader.read(request, NugsAnswers.Envelope.class);
    return "NOT_AVAILABLE".equals(envelope.availability())
        ? MissingNode.getInstance()
        : content(envelope);
  }

  private static JsonNode content(NugsAnswers.Envelope envelope) throws UpstreamFailure {
    if (!"AVAILABLE".equals(envelope.availability()) || envelope.response() == null) {
      throw UpstreamFailure.lasting(
          "The upstream answered " + envelope.availability() + " instead of data", null);
    }
    return envelope.response();
  }
}
