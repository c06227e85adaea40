package org.cadenza.events.webhooks;

import java.util.Map;
import org.cadenza.events.EventName;

/**
 * What a test is to send.
 *
 * @param event null for the webhook's first event
 * @param testData put over the example's data; may be null
 */
public record TestRequest(EventName event, Map<String, Object> testData) {

  /** What is meant by no request body. */
  public static final TestRequest PLAIN = new TestRequest(null, null);
}
