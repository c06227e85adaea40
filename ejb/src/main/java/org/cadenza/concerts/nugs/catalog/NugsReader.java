package org.cadenza.concerts.nugs.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cadenza.concerts.nugs.NugsCalls;
import org.cadenza.library.Checksums;
import org.cadenza.upstream.AnswerReader;
import org.cadenza.upstream.UpstreamFailure;
import org.cadenza.upstream.UpstreamHttp;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads an answer of the catalog: 200 and an envelope that says whether there is one. */
@ApplicationScoped
public class NugsReader {

  // An answer of empty lists alone would else become a hundred times its size in memory.
  private static final long MOST_TOKENS = 1_000_000;

  static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  @Inject NugsCalls calls;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.max-answer-bytes")
  int maxBytes;

  private AnswerReader reader;

  @PostConstruct
  void begin() {
    reader = new AnswerReader("The upstream", MAPPER);
  }

  /**
   * An answer.
   *
   * @param content what lies in {@code Response}
   * @param digest of all of it, and of how it is read
   */
  record Answer(JsonNode content, String digest) {}

  /** Sends a request and gives what lies in {@code Response}. */
  JsonNode read(HttpRequest.Builder request) throws UpstreamFailure, InterruptedException {
    return content(envelope(request));
  }

  /**
   * The same where the answer is not the one of this digest.
   *
   * @param reading how its content is read, as a part of its digest
   * @param digest null for none
   */
  Optional<Answer> news(HttpRequest.Builder request, String reading, String digest)
      throws UpstreamFailure, InterruptedException {
    UpstreamHttp.Reply reply = calls.send(request, maxBytes);
    String whole = reading + Checksums.sha256(reply.body());
    String now = Checksums.sha256(whole.getBytes(StandardCharsets.UTF_8));
    return now.equals(digest)
        ? Optional.empty()
        : Optional.of(new Answer(content(reader.read(reply, NugsAnswers.Envelope.class)), now));
  }

  /** The same for one thing that may not be there; a missing node then. */
  JsonNode find(HttpRequest.Builder request) throws UpstreamFailure, InterruptedException {
    NugsAnswers.Envelope envelope = envelope(request);
    return "NOT_AVAILABLE".equals(envelope.availability())
        ? MissingNode.getInstance()
        : content(envelope);
  }

  private NugsAnswers.Envelope envelope(HttpRequest.Builder request)
      throws UpstreamFailure, InterruptedException {
    return reader.read(calls.send(request, maxBytes), NugsAnswers.Envelope.class);
  }

  private static JsonNode content(NugsAnswers.Envelope envelope) throws UpstreamFailure {
    if (!"AVAILABLE".equals(envelope.availability()) || envelope.response() == null) {
      throw UpstreamFailure.lasting(
          "The upstream answered " + envelope.availability() + " instead of data", null);
    }
    return envelope.response();
  }
}
