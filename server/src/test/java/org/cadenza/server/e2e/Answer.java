package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;

/**
 * What came back.
 *
 * @param body the JSON; a text node for another body, missing for none
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

  /** This, if the status is as expected; the failure tells the body. */
  public Answer expect(int wanted) {
    assertEquals(wanted, status, () -> "status of an answer with the body " + body);
    return this;
  }

  /**
   * This, if it is an error in the envelope of its document.
   *
   * @param code the word for programs, as the concerts' document has it
   */
  public Answer expectError(int wanted, String code) {
    expect(wanted);
    assertTrue(header("Content-Type").startsWith("application/json"), () -> "" + headers);
    Envelope.of(body).require(body, code);
    return this;
  }

  /** This, if it is a 400 whose details name the field. */
  public Answer expectInvalid(String field) {
    expectError(400, "VALIDATION_ERROR");
    Envelope.of(body).requireField(body, field);
    return this;
  }

  /** The value at a JSON pointer, such as {@code /artists/0/name}; a failure if there is none. */
  public JsonNode at(String pointer) {
    JsonNode node = body.at(pointer);
    assertFalse(node.isMissingNode(), () -> "there is a " + pointer + " in " + body);
    return node;
  }

  /** The text at a JSON pointer. */
  public String text(String pointer) {
    return at(pointer).asText();
  }

  /** The whole number at a JSON pointer. */
  public long number(String pointer) {
    assertTrue(at(pointer).isIntegralNumber(), () -> pointer + " is a whole number in " + body);
    return at(pointer).longValue();
  }

  /** Whether there is anything, null included, at a JSON pointer. */
  public boolean has(String pointer) {
    return !body.at(pointer).isMissingNode();
  }

  /** The texts of one field of all objects of a list: {@code all("/artists", "name")}. */
  public List<String> all(String list, String field) {
    List<String> values = new ArrayList<>();
    at(list).forEach(item -> values.add(item.path(field).asText()));
    return values;
  }

  /** The names of an object's fields, in their order. */
  public static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A header; empty if it is absent. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
