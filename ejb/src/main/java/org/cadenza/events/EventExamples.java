package org.cadenza.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadenza.settings.Json;

/** What events look like, for those who are going to receive them. */
@ApplicationScoped
public class EventExamples {

  private static final Instant SOME_TIME = Instant.parse("2024-01-16T14:30:00Z");

  private final Map<String, Object> data = read();
  @Inject Clock clock;

  /** An event and an example of its payload, as every event of the name looks. */
  public record Described(EventName name, String description, Payload payloadExample) {}

  /** What receivers get. */
  public record Payload(EventName event, Instant timestamp, Map<String, Object> data) {}

  /** All events there are. */
  public List<Described> all() {
    return Stream.of(EventName.values())
        .map(e -> new Described(e, e.description(), new Payload(e, SOME_TIME, dataOf(e))))
        .toList();
  }

  /** The text of a test: the example as of now, with the given data put over it, marked as test. */
  public String testOf(EventName event, Map<String, Object> given) {
    Map<String, Object> test = new LinkedHashMap<>(dataOf(event));
    if (given != null) {
      test.putAll(given);
    }
    test.put("test", true);
    return DomainEvent.text(event, clock.instant(), test);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> dataOf(EventName event) {
    return (Map<String, Object>) data.get(event.word());
  }

  private static Map<String, Object> read() {
    try (InputStream in = EventExamples.class.getResourceAsStream("event-examples.json")) {
      return Json.readObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
