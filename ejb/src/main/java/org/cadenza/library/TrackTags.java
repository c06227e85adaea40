package org.cadenza.library;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tags of one file. Fields that are absent are unknown when read and left alone when written.
 *
 * @param values no value is blank
 */
public record TrackTags(Map<TagField, String> values) {

  /** Copies the values and leaves blank ones out. */
  public TrackTags {
    Map<TagField, String> kept = new EnumMap<>(TagField.class);
    values.forEach(
        (field, value) -> {
          if (value != null && !value.isBlank()) {
            kept.put(field, value.strip());
          }
        });
    values = Collections.unmodifiableMap(kept);
  }

  /** No tags. */
  public static TrackTags none() {
    return new TrackTags(Map.of());
  }

  /** These tags and one more; null or blank takes it out. */
  public TrackTags with(TagField field, String value) {
    Map<TagField, String> more = new EnumMap<>(TagField.class);
    more.putAll(values);
    more.put(field, value);
    return new TrackTags(more);
  }

  /** These tags and one more, which is a number. */
  public TrackTags with(TagField field, int number) {
    return with(field, Integer.toString(number));
  }

  /** The value of a field. */
  public Optional<String> get(TagField field) {
    return Optional.ofNullable(values.get(field));
  }
}
