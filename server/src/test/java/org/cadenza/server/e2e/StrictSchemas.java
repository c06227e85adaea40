package org.cadenza.server.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI with its references put in place, in which an object has all the properties that it
 * names and no others, unless it says something else itself.
 */
final class StrictSchemas {

  private final JsonNode whole;

  private StrictSchemas(JsonNode whole) {
    this.whole = whole;
  }

  static JsonNode of(JsonNode openApi) {
    return new StrictSchemas(openApi).strict(openApi);
  }

  private JsonNode strict(JsonNode node) {
    if (node.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> items.add(strict(item)));
      return items;
    }
    if (!node.isObject()) {
      return node;
    }
    if (node.path("$ref").isTextual()) {
      return strict(whole.at(node.get("$ref").asText().substring(1)));
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    node.properties().forEach(field -> copy.set(field.getKey(), strict(field.getValue())));
    return node.path("type").asText().equals("object") && node.path("properties").isObject()
        ? complete(copy)
        : copy;
  }

  private static ObjectNode complete(ObjectNode schema) {
    if (!schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
    if (!schema.has("required")) {
      ArrayNode names = schema.putArray("required");
      schema.get("properties").fieldNames().forEachRemaining(names::add);
    }
    return schema;
  }
}
