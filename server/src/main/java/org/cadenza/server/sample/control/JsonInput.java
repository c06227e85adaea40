package org.cadenza.server.sample.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cadenza.server.sample.http.Refusal;

/** Reads single values of a control request and refuses those of the wrong type. */
final class JsonInput {
  private JsonInput() {}

  /** The elements of an array; an object alone is taken as an array of one. */
  static List<JsonNode> oneOrMore(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).toList()
        : List.of(node);
  }

  static String text(JsonNode node, String field, String otherwise) {
    JsonNode value = node.path(field);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isTextual()) {
      throw new Refusal(400, field + " must be a string");
    }
    return value.textValue();
  }

  static long number(JsonNode node, String field, long otherwise) {
    JsonNode value = node.path(field);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.canConvertToLong() || !value.isIntegralNumber()) {
      throw new Refusal(400, field + " must be a whole number");
    }
    return value.longValue();
  }

  static int integer(JsonNode node, String field, int otherwise) {
    long number = number(node, field, otherwise);
    if (number != (int) number) {
      throw new Refusal(400, field + " is too large");
    }
    return (int) number;
  }

  static Set<Integer> integers(JsonNode node, String field) {
    JsonNode values = node.path(field);
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::intValue)
        .collect(Collectors.toSet());
  }
}
