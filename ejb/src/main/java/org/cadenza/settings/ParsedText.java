package org.cadenza.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads a date ({@code YYYY-MM-DD}) or an instant from text, and from nothing else. */
final class ParsedText<T> extends StdDeserializer<T> {

  private final Class<T> type;
  private final transient Function<CharSequence, T> parse;

  ParsedText(Class<T> type, Function<CharSequence, T> parse) {
    super(type);
    this.type = type;
    this.parse = parse;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return type.cast(context.handleUnexpectedToken(type, parser));
    }
    String text = parser.getText();
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      return type.cast(context.handleWeirdStringValue(type, text, "not a date"));
    }
  }
}
