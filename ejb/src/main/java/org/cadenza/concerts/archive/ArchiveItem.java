package org.cadenza.concerts.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An item as archive.org tells it; any field may be missing, or be a list where one is usual. */
public final class ArchiveItem {

  private static final String STREAM_ONLY = "stream_only";

  private final String identifier;
  private final JsonNode json;

  /** Of what archive.org answers. */
  public ArchiveItem(String identifier, JsonNode json) {
    this.identifier = identifier;
    this.json = json;
  }

  /** Its name. */
  public String identifier() {
    return identifier;
  }

  /** Whether it is there: archive.org answers nothing, or next to nothing, for what is not. */
  public boolean exists() {
    return json.path("metadata").isObject() && !json.path("is_dark").asBoolean();
  }

  /** Collections that it belongs to. */
  public List<String> collections() {
    return values(json.path("metadata").path("collection"));
  }

  /** Whether its files are not for everybody. */
  public boolean isRestricted() {
    return collections().contains(STREAM_ONLY)
        || json.path("metadata").path("access-restricted-item").asBoolean();
  }

  /** A field of its description; several values are lines; null if there is none. */
  public String text(String field) {
    String text = String.join("\n", values(json.path("metadata").path(field)));
    return text.isBlank() ? null : text;
  }

  /** Its files. */
  public List<ArchiveFile> files() {
    List<ArchiveFile> files = new ArrayList<>();
    for (JsonNode file : json.path("files")) {
      if (!file.path("name").asText("").isBlank()) {
        files.add(ArchiveFile.of(file));
      }
    }
    return files;
  }

  /** What people wrote about it. */
  public List<JsonNode> reviews() {
    List<JsonNode> reviews = new ArrayList<>();
    json.path("reviews").forEach(reviews::add);
    return reviews;
  }

  /** One value or several, as texts. */
  public static List<String> values(JsonNode node) {
    if (node.isArray()) {
      List<String> all = new ArrayList<>();
      node.forEach(value -> all.addAll(values(value)));
      return all.stream().distinct().collect(Collectors.toList());
    }
    return node.isValueNode() && !node.isNull() ? List.of(node.asText()) : List.of();
  }
}
