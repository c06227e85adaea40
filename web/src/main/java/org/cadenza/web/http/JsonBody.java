package org.cadenza.web.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;

/**
 * Request and answer bodies in JSON; an empty body reads as null. Bodies are records, always: of
 * several providers the one for the closest type is taken, and the servers' own are for any object.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JsonBody implements MessageBodyReader<Record>, MessageBodyWriter<Record> {

  private static final ObjectMapper READER =
      Json.mapper()
          .copy()
          .registerModule(new SimpleModule("text").addDeserializer(String.class, new PlainText()));

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] about, MediaType media) {
    return true;
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] about,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] bytes = body.readAllBytes();
    if (bytes.length == 0) {
      return null;
    }
    try {
      return READER.readValue(bytes, type);
    } catch (JsonMappingException e) {
      throw unfit(e);
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  private static Problem malformed(JacksonException e) {
    var at = e.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return Problem.invalid("The request body is not valid JSON" + where, Map.of());
  }

  private static Problem unfit(JsonMappingException e) {
    StringBuilder field = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        field.append('[').append(step.getIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    if (field.isEmpty()) {
      return Problem.invalid("The request body must be a JSON object", Map.of());
    }
    return Problem.invalid(field.toString(), rule(e));
  }

  private static String rule(JsonMappingException e) {
    if (e instanceof MismatchedInputException m
        && m.getTargetType() != null
        && m.getTargetType().isEnum()) {
      return "must be one of " + String.join(", ", words(m.getTargetType()));
    }
    if (e.getCause() instanceof InputCoercionException) {
      return "must be a whole number in range";
    }
    if (e instanceof InvalidFormatException f
        && f.getTargetType() == String.class
        && f.getValue() instanceof String) {
      return "must be text without NUL and half characters";
    }
    if (e instanceof MismatchedInputException m && m.getTargetType() != null) {
      return "must be " + name(m.getTargetType());
    }
    return "cannot be read";
  }

  private static String[] words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(c -> Json.mapper().convertValue(c, String.class))
        .toArray(String[]::new);
  }

  private static String name(Class<?> type) {
    if (type == String.class) {
      return "a string";
    } else if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    } else if (type == java.time.LocalDate.class) {
      return "a date (YYYY-MM-DD)";
    } else if (type == java.math.BigDecimal.class || type == Double.class) {
      return "a number";
    } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a whole number in range";
    } else if (java.util.Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return "an object";
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] about, MediaType media) {
    return true;
  }

  @Override
  public void writeTo(
      Record value,
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
