package org.cadenza.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * JSON as all our documents speak it: snake_case, nulls written, instants as {@code
 * YYYY-MM-DDThh:mm:ssZ}, dates as {@code YYYY-MM-DD}. Reading is strict: a number is not a string,
 * a string not a number, an unknown enum value is an error; unknown fields are ignored. An {@code
 * Optional} tells a value that is null, which is empty, from one that is absent, which is null.
 */
public final class Json {

  private static final ObjectMapper MAPPER = strictMapper();

  private Json() {}

  /** The mapper itself; shared, not to be reconfigured. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** Text of a record, map or list. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JacksonException e) {
      throw new IllegalStateException("Not writable as JSON: " + value.getClass(), e);
    }
  }

  /** A record of what {@link #write} wrote; null for null. */
  public static <T> T read(String text, Class<T> type) {
    try {
      return text == null ? null : MAPPER.readValue(text, type);
    } catch (JacksonException e) {
      throw new IllegalStateException("Not readable as " + type.getSimpleName(), e);
    }
  }

  /** An object of what {@link #write} wrote, by name; null for null. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> readObject(String text) {
    return read(text, Map.class);
  }

  private static ObjectMapper strictMapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .addModule(new Jdk8Module().configureReadAbsentAsNull(true))
            .addModule(
                new SimpleModule("dates")
                    .addSerializer(Instant.class, new InstantText())
                    .addDeserializer(
                        LocalDate.class, new ParsedText<>(LocalDate.class, LocalDate::parse))
                    .addDeserializer(Instant.class, new ParsedText<>(Instant.class, Instant::parse))
                    .addSerializer(LocalDate.class, new ToStringSerializer(LocalDate.class)));
    builder.withCoercionConfig(
        LogicalType.Textual,
        text ->
            text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    return builder.build();
  }
}
