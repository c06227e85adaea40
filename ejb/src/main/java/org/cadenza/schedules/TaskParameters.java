package org.cadenza.schedules;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;

/** Parameters of a task as its record; a problem names what does not fit. */
public final class TaskParameters {

  private TaskParameters() {}

  /** The parameters as a record of this type. */
  public static <T> T as(Class<T> type, Map<String, Object> parameters) {
    try {
      return Json.mapper().convertValue(parameters, type);
    } catch (IllegalArgumentException e) {
      String where =
          e.getCause() instanceof JsonMappingException json
              ? json.getPath().stream()
                  .map(part -> part.getFieldName() == null ? "" : "." + part.getFieldName())
                  .collect(Collectors.joining())
              : "";
      throw Problem.invalid("parameters" + where, "has a value of a wrong type");
    }
  }
}
