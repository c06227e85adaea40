package org.cadenza.events.webhooks;

import java.util.List;
import java.util.Map;
import org.cadenza.events.EventName;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;

/**
 * What a test is to send.
 *
 * @param event null for the webhook's first event
 * @param testData put over the example's data; may be null
 */
public record TestRequest(EventName event, Map<String, Object> testData) {

  /** What is meant by no request body. */
  public static final TestRequest PLAIN = new TestRequest(null, null);

  private static final int LONGEST = 16_384;
  private static final int DEEPEST = 32;

  /** A problem if the data is more than an event's would be: it is kept, and shown in lists. */
  void requireModest() {
    if (depth(testData) > DEEPEST) {
      throw Problem.invalid("test_data", "must be at most " + DEEPEST + " levels deep");
    } else if (testData != null && Json.write(testData).length() > LONGEST) {
      throw Problem.invalid("test_data", "must be at most " + LONGEST + " characters of JSON");
    }
  }

  private static int depth(Object value) {
    if (value instanceof Map<?, ?> object) {
      return 1 + object.values().stream().mapToInt(TestRequest::depth).max().orElse(0);
    } else if (value instanceof List<?> list) {
      return 1 + list.stream().mapToInt(TestRequest::depth).max().orElse(0);
    }
    return 0;
  }
}
