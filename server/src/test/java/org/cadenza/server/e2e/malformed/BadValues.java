package org.cadenza.server.e2e.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** JSON texts of values that a described field cannot have, and of one that it can. */
final class BadValues {

  private static final String DEEP = "{\"a\":".repeat(60) + "1" + "}".repeat(60);

  private BadValues() {}

  static String bad(JsonNode schema, Dice dice) {
    return switch (schema.path("type").asText()) {
      case "integer", "number" -> badNumber(schema, dice);
      case "boolean" ->
          dice.pick("\"true\"", "1", "0", "{}", "[]", "TRUE", "1e9999", "\"\"", "[true]");
      case "array" -> badList(schema, dice);
      case "object" ->
          dice.pick("1", "[]", "\"text\"", "true", "[" + DEEP + "]", badPart(schema, dice));
      // Where a number, a text and a truth value are all taken, each of them may be a good one.
      default -> schema.has("oneOf") ? dice.pick("{}", "[]", "[1]", DEEP) : badText(schema, dice);
    };
  }

  /**
   * An object of which one field is bad, where its fields are known; unknown ones are not heeded.
   */
  private static String badPart(JsonNode schema, Dice dice) {
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      return "[{}]";
    }
    String name = dice.pick(names);
    return "{\"" + name + "\":" + bad(schema.path("properties").get(name), dice) + "}";
  }

  private static String badNumber(JsonNode schema, Dice dice) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "\"1\"",
                "1.5",
                "1.0",
                "1e9999",
                "-1e9999",
                "1e400000000",
                "1e-400000000",
                "9223372036854775808",
                "-9223372036854775809",
                "9".repeat(100),
                "9".repeat(2000),
                "0." + "3".repeat(900),
                "{}",
                "[]",
                "[1]",
                "true",
                "NaN",
                "Infinity",
                "0x10",
                "01",
                "+1",
                "1.",
                "--1",
                "1e",
                "\u0661",
                "\"\""));
    if (schema.has("minimum")) {
      all.add(Long.toString(schema.get("minimum").asLong() - 1));
    }
    if (schema.has("maximum")) {
      all.add(Long.toString(schema.get("maximum").asLong() + 1));
    }
    return dice.pick(all);
  }

  private static String badText(JsonNode schema, Dice dice) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "{}",
                "[]",
                "1",
                "true",
                "1e9999",
                "[\"a\"]",
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "\"\\ud800\"",
                "\"\\udc00a\"",
                "\"\\ud83c\\ud83c\"",
                "\"\\u00g0\"",
                "\"\\x41\"",
                "\"\u0001\"",
                "\"\n\"",
                "'a'",
                "\"a",
                "{\"$ref\":\"#\"}",
                "-9223372036854775809"));
    if (schema.has("maxLength")) {
      all.add('"' + "x".repeat(schema.get("maxLength").asInt() + 1) + '"');
      all.add('"' + "\u00e9".repeat(60_000) + '"');
    }
    if (schema.path("minLength").asInt() > 1) {
      all.add("\"a\"");
    }
    if (schema.has("enum") || schema.has("format")) {
      all.addAll(List.of("\"nonsense\"", "\"../..\"", "\"0\"", "\"0000-00-00\"", "\"\u202e\""));
    }
    return dice.pick(all);
  }

  private static String badList(JsonNode schema, Dice dice) {
    JsonNode items = schema.path("items");
    List<String> all =
        new ArrayList<>(
            List.of(
                "{}",
                "1",
                "\"text\"",
                "true",
                "[null]",
                "[" + bad(items, dice) + "]",
                "[" + good(items, dice) + "," + bad(items, dice) + "]",
                "[[]]",
                "[,]",
                "[" + good(items, dice) + ",]"));
    if (schema.has("maxItems")) {
      String many = (good(items, dice) + ",").repeat(schema.get("maxItems").asInt() + 1);
      all.add("[" + many.substring(0, many.length() - 1) + "]");
    }
    if (schema.path("minItems").asInt() > 0) {
      all.add("[]");
    }
    return dice.pick(all);
  }

  /** A value that a field may have; it need not be accepted. */
  static String good(JsonNode schema, Dice dice) {
    if (schema.has("enum")) {
      return schema.get("enum").get(dice.below(schema.get("enum").size())).toString();
    }
    return switch (schema.path("type").asText()) {
      case "integer", "number" -> Integer.toString(1 + dice.below(9));
      case "boolean" -> dice.pick("true", "false");
      case "array" -> "[" + good(schema.path("items"), dice) + "]";
      case "object" -> "{}";
      default ->
          switch (schema.path("format").asText()) {
            case "date" -> "\"1977-05-08\"";
            case "uri" -> "\"https://example.org/hook\"";
            default -> "\"a good text\"";
          };
    };
  }
}
