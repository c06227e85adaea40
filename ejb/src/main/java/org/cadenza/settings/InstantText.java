package org.cadenza.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes an instant as {@code YYYY-MM-DDThh:mm:ssZ}, its fraction cut off. */
final class InstantText extends StdSerializer<Instant> {

  InstantText() {
    super(Instant.class);
  }

  @Override
  public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeString(value.truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
