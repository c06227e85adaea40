package org.cadenza.server.sample.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reading and writing JSON in memory. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Writes one JSON value. */
  @FunctionalInterface
  public interface Writing {
    /** Writes the value to the generator and does not close it. */
    void to(JsonGenerator json) throws IOException;
  }

  private Json() {}

  /** The UTF-8 bytes of what is written; generated token by token, without a tree. */
  public static byte[] bytes(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      writing.to(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing JSON to memory", impossible);
    }
    return out.toByteArray();
  }

  /** The UTF-8 bytes of a map, list, record or tree. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("not writable as JSON", unwritable);
    }
  }

  /**
   * Parses a document.
   *
   * @throws Refusal 400 when it is not JSON or empty
   */
  public static JsonNode read(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (!node.isContainerNode()) {
        throw new Refusal(400, "the body must be a JSON object or array");
      }
      return node;
    } catch (JsonProcessingException malformed) {
      throw new Refusal(400, "the body is not JSON");
    }
  }
}
