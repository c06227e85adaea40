package org.cadenza.concerts.downloads;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a quality by its word. */
@Converter
public class QualityColumn implements AttributeConverter<AudioQuality, String> {

  @Override
  public String convertToDatabaseColumn(AudioQuality quality) {
    return quality == null ? null : quality.word();
  }

  @Override
  public AudioQuality convertToEntityAttribute(String word) {
    return word == null ? null : AudioQuality.of(word).orElseThrow();
  }
}
