package org.cadenza.server.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * A method of a path, as the OpenAPI describes it.
 *
 * @param path the template, such as {@code /api/v1/webhooks/{id}}
 */
public record Operation(String method, String path, JsonNode description) {

  /** Whether a path could be meant for this template. */
  public boolean answers(String actual) {
    List<String> wanted = Arrays.asList(path.split("/"));
    List<String> given = Arrays.asList(actual.split("/"));
    if (wanted.size() != given.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).startsWith("{") && !wanted.get(i).equals(given.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is this one. */
  public boolean is(String otherMethod, String otherPath) {
    return method.equals(otherMethod) && path.equals(otherPath);
  }

  /** How many parts of the path are variables. */
  public long variables() {
    return path.chars().filter(c -> c == '{').count();
  }

  /** What is documented for a status; missing if nothing is. */
  public JsonNode response(int status) {
    return description.path("responses").path(Integer.toString(status));
  }

  /** Whether it takes a body. */
  public boolean hasBody() {
    return description.has("requestBody");
  }

  /** Whether its answer goes on until somebody closes it. */
  public boolean isStream() {
    return response(200).path("content").has("text/event-stream");
  }

  /** Its parameters of a kind: {@code path} or {@code query}. */
  public List<JsonNode> parameters(String in) {
    return StreamSupport.stream(description.path("parameters").spliterator(), false)
        .filter(parameter -> parameter.path("in").asText().equals(in))
        .toList();
  }

  /** The path of something that there is not. */
  String pathOfNothing() {
    String some = path;
    for (JsonNode parameter : parameters("path")) {
      boolean number = parameter.at("/schema/type").asText().equals("integer");
      String unknown = number ? "999999999" : UUID.randomUUID().toString();
      some = some.replace("{" + parameter.path("name").asText() + "}", unknown);
    }
    return some;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
