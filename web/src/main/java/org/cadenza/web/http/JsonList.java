package org.cadenza.web.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.cadenza.settings.Json;

/** Answers that are lists, which some documents have; see {@link JsonBody}. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class JsonList implements MessageBodyWriter<List<?>> {

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] about, MediaType media) {
    return List.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      List<?> value,
      Class<?> type,
      Type generic,
      Annotation[] about,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(Json.mapper().writeValueAsBytes(value));
  }
}
