package org.cadenza.concerts.nugs.catalog;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.cadenza.concerts.nugs.UpstreamFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads an answer of the upstream, and tells what is wrong where it is none. */
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

  /** A request that is about to be made. */
  @FunctionalInterface
  interface Request {
    Response send();
  }

  /** Sends a request and gives what lies in {@code Response}. */
  JsonNode read(Request request) throws UpstreamFailure {
    try (Response response = request.send()) {
      status(response);
      NugsAnswers.Envelope envelope = parse(body(response));
      if (!"AVAILABLE".equals(envelope.availability()) || envelope.response() == null) {
        throw UpstreamFailure.lasting(
            "The upstream answered " + envelope.availability() + " instead of data", null);
      }
      return envelope.response();
    } catch (ProcessingException | IOException e) {
      throw UpstreamFailure.passing("The upstream cannot be reached, or broke off", null, e);
    }
  }

  private void status(Response response) throws UpstreamFailure {
    int status = response.getStatus();
    if (status == 429 || status == 408 || status >= 500) {
      throw UpstreamFailure.passing(
          "The upstream answered " + status,
          retryAfter(response.getHeaderString("Retry-After")),
          null);
    } else if (status != 200) {
      throw UpstreamFailure.lasting("The upstream answered " + status, null);
    }
  }

  private byte[] body(Response response) throws IOException, UpstreamFailure {
    try (InputStream in = response.readEntity(InputStream.class)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw UpstreamFailure.lasting(
            "The upstream's answer is longer than " + maxBytes + " bytes", null);
      }
      return bytes;
    }
  }

  private static NugsAnswers.Envelope parse(byte[] bytes) throws IOException, UpstreamFailure {
    int first = 0;
    while (first < bytes.length && Character.isWhitespace(bytes[first])) {
      first++;
    }
    if (first < bytes.length && bytes[first] == '<') {
      throw UpstreamFailure.passing("The upstream answered HTML instead of JSON", null, null);
    }
    try {
      return MAPPER.readValue(bytes, NugsAnswers.Envelope.class);
    } catch (JacksonException e) {
      throw UpstreamFailure.passing("The upstream's answer is not whole JSON", null, e);
    }
  }

  private Duration retryAfter(String header) {
    if (header == null) {
      return null;
    }
    try {
      return header.matches("\\d{1,6}")
          ? Duration.ofSeconds(Long.parseLong(header))
          : Duration.between(
              clock.instant(),
              ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
