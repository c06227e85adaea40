package org.cadenza.web.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * A string of JSON that is text: JSON can also write the character NUL and halves of characters
 * that take two, which databases and programs behind us read each in its own way.
 */
final class PlainText extends StdScalarDeserializer<String> {

  PlainText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String text = StringDeserializer.instance.deserialize(parser, context);
    if (text != null && !isPlain(text)) {
      return (String)
          context.handleWeirdStringValue(
              String.class, text, "not plain text: NUL, or half a character");
    }
    return text;
  }

  private static boolean isPlain(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }
}
