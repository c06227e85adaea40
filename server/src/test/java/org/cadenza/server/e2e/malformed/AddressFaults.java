package org.cadenza.server.e2e.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What can be wrong with a method, a path and a query. */
final class AddressFaults {

  static final List<Fault> ALL =
      List.of(
          AddressFaults::badIdentifier,
          AddressFaults::badIdentifier,
          AddressFaults::badParameter,
          AddressFaults::badParameter,
          AddressFaults::oddQuery,
          AddressFaults::longerPath,
          AddressFaults::wrongMethod);

  private AddressFaults() {}

  private static boolean badIdentifier(Draft draft, Dice dice) {
    if (draft.operation.variables() == 0) {
      return false;
    }
    String bad =
        dice.pick(
            "abc",
            "-1",
            "0",
            "1.5",
            "1e3",
            "0x1",
            "+1",
            "%2B1",
            "%D9%A1",
            "%EF%BC%91",
            "9223372036854775808",
            "-9223372036854775809",
            "9".repeat(400),
            "a".repeat(3000),
            "%20",
            "1%20",
            "%09",
            "1%0d%0aX-A:b",
            "%F0%9F%8E%B8",
            "1,2",
            "null",
            "[1]",
            "{id}",
            "%7Bid%7D",
            "%27%20OR%201=1--",
            "%252e%252e",
            "%25",
            "NaN",
            "1..2",
            "*",
            "%E2%80%AE1",
            "00000000-0000-0000-0000-00000000000g");
    draft.path = draft.operation.path().replaceAll("\\{[^}]+}", bad.replace("$", "\\$"));
    draft.spoiled("identifier " + bad.substring(0, Math.min(20, bad.length())));
    return true;
  }

  private static boolean badParameter(Draft draft, Dice dice) {
    List<JsonNode> parameters = draft.operation.parameters("query");
    if (parameters.isEmpty()) {
      return false;
    }
    JsonNode parameter = dice.pick(parameters);
    JsonNode schema = parameter.path("schema");
    String type = schema.path("type").asText();
    String value;
    if (type.equals("integer")) {
      value =
          dice.pick(
              "nonsense",
              "1e9999",
              "1.0",
              "0x1",
              "%2B1",
              "9223372036854775808",
              "%D9%A1",
              "1%00",
              "9".repeat(300),
              "--1",
              "1%202",
              "NaN",
              "true");
    } else if (schema.has("enum") || schema.has("format")) {
      value = dice.pick("nonsense", "%00", "0000-00-00", "1977-02-30", "%F0%9F%8E%B8", "1,2");
    } else {
      value = dice.pick("x", "%C3%A4", "%F0%9F%8E%B8").repeat(201 + dice.below(300));
    }
    String name = parameter.path("name").asText();
    draft.query.add(0, name + "=" + value);
    draft.spoiled("parameter " + name);
    return true;
  }

  private static boolean oddQuery(Draft draft, Dice dice) {
    String odd =
        dice.pick(
            "&&==&",
            "page=1&page=2&page=x",
            "unknown[]=1&unknown[$ne]=2",
            "search=%00",
            "search=%F",
            "search=%zz",
            "search=%ff%fe",
            "search=%22%20%2B-%3E*~@()",
            "search=" + "%25".repeat(60),
            "search=" + "a%20".repeat(49),
            "=&=&%=%",
            "page=2147483647",
            "a=1&".repeat(300) + "a",
            "page=1;page_size=2",
            "search[page]=1",
            "?page=1?",
            "artist=\"<script>\"&venue='--");
    draft.query.add(odd);
    draft.odd("query " + odd.substring(0, Math.min(16, odd.length())));
    return true;
  }

  private static boolean longerPath(Draft draft, Dice dice) {
    draft.path += dice.pick("/nonsense", "/nonsense/", "x", ".json", "%2F", "%3F", "/a/b/c");
    draft.spoiled("path");
    return true;
  }

  private static boolean wrongMethod(Draft draft, Dice dice) {
    String method =
        dice.pick("GET", "POST", "PUT", "DELETE", "PATCH", "FOO", "get", "PROPFIND", "LOCK");
    if (draft.methods.contains(method)) {
      return false;
    }
    draft.method = method;
    if (List.of("GET", "DELETE").contains(method)) {
      // A body is another fault there, which the server refuses by itself.
      draft.body = new byte[0];
    }
    draft.spoiled("method " + method);
    return true;
  }
}
