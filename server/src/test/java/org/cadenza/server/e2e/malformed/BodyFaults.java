package org.cadenza.server.e2e.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What can be wrong with a JSON body. */
final class BodyFaults {

  static final List<Fault> ALL =
      List.of(
          BodyFaults::badField,
          // Most of what a body can be lies in its fields.
          BodyFaults::badField,
          BodyFaults::badField,
          BodyFaults::badText,
          BodyFaults::badEncoding,
          BodyFaults::tooMuch);

  private BodyFaults() {}

  private static boolean badField(Draft draft, Dice dice) {
    JsonNode described = fields(draft);
    if (described.isEmpty()) {
      return false;
    }
    List<String> names = new ArrayList<>();
    described.fieldNames().forEachRemaining(names::add);
    String name = dice.pick(names);
    draft.fields.put(name, BadValues.bad(described.get(name), dice));
    draft.fields.put("unknown_" + dice.below(9), "{\"a\":[1,2,{}]}");
    draft.spoiled("field " + name);
    return true;
  }

  private static boolean badText(Draft draft, Dice dice) {
    if (!draft.operation.hasBody()) {
      return false;
    }
    String json = draft.json();
    String text =
        dice.pick(
            json.substring(0, json.length() - 1),
            json + "}",
            json + json,
            json + "nonsense",
            json.replace('"', '\''),
            "/* */" + json,
            json.replace("}", ",}"),
            json.replaceFirst("\"", ""),
            json.replace(":", "="),
            "[" + json + "]",
            "{\"a\":1,\"a\":2," + json.substring(1),
            "\"" + "text" + "\"",
            "1e9999",
            "9".repeat(1001),
            "<xml/>",
            "a=b&c=d",
            "undefined",
            "true",
            "[".repeat(1 + dice.below(20_000)),
            "{\"a\":".repeat(1 + dice.below(20_000)),
            "[".repeat(900) + "]".repeat(900),
            "\"" + "\\\\".repeat(5_000));
    if (text.equals(json)) {
      // Nothing in an empty object could be spoiled so.
      return false;
    }
    draft.body = text.getBytes(StandardCharsets.UTF_8);
    draft.spoiled("body " + text.substring(0, Math.min(12, text.length())));
    return true;
  }

  private static boolean badEncoding(Draft draft, Dice dice) {
    if (!draft.operation.hasBody()) {
      return false;
    }
    byte[] json = draft.json().getBytes(StandardCharsets.UTF_8);
    switch (dice.below(5)) {
      case 0 -> draft.body = dice.bytes(1 + dice.below(300));
      case 1 -> draft.body = ("{\"a\":" + draft.json()).getBytes(StandardCharsets.UTF_16);
      case 2 -> draft.body = Arrays.copyOf(json, json.length + 1);
      case 3 -> {
        draft.body = ("{\"a\":\"?\"," + draft.json().substring(1)).getBytes(StandardCharsets.UTF_8);
        draft.body[6] = (byte) (0x80 + dice.below(0x80));
      }
      default -> draft.body = ("{\"\u00e4" + draft.json()).getBytes(StandardCharsets.ISO_8859_1);
    }
    draft.spoiled("encoding");
    return true;
  }

  private static boolean tooMuch(Draft draft, Dice dice) {
    // Costly: now and then will do.
    if (!draft.operation.hasBody() || !dice.oneIn(4)) {
      return false;
    }
    String text =
        switch (dice.below(4)) {
          case 0 -> " ".repeat(1_100_000) + "{}";
          case 1 -> "[" + "0,".repeat(100_000) + "0]";
          case 2 -> "{" + sameHash() + ",";
          default -> "{\"a\":\"" + "x".repeat(900_000) + "\"";
        };
    draft.body = text.getBytes(StandardCharsets.UTF_8);
    draft.spoiled("too much");
    return true;
  }

  /** Thousands of names, all of which Java gives the same hash code. */
  private static String sameHash() {
    return IntStream.range(0, 4096)
        .mapToObj(
            number ->
                IntStream.range(0, 12)
                    .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                    .collect(Collectors.joining()))
        .map(name -> '"' + name + "\":1")
        .collect(Collectors.joining(","));
  }

  static JsonNode fields(Draft draft) {
    return draft
        .operation
        .description()
        .at("/requestBody/content/application~1json/schema/properties");
  }
}
