package org.cadenza.concerts.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.cadenza.upstream.Addresses;
import org.cadenza.upstream.AnswerReader;
import org.cadenza.upstream.Manners;
import org.cadenza.upstream.UpstreamCalls;
import org.cadenza.upstream.UpstreamFailure;
import org.cadenza.upstream.UpstreamHttp;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All calls of archive.org, as politely as the settings want them. */
@ApplicationScoped
public class ArchiveCalls {

  private static final String WHO = "archive.org";

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.archive.site-url")
  URI site;

  @Inject
  @ConfigProperty(name = "cadenza.archive.connect-seconds")
  long connectSeconds;

  @Inject
  @ConfigProperty(name = "cadenza.archive.read-seconds")
  long readSeconds;

  @Inject
  @ConfigProperty(name = "cadenza.archive.answer-seconds")
  long answerSeconds;

  @Inject
  @ConfigProperty(name = "cadenza.archive.max-answer-bytes")
  int maxBytes;

  @Inject
  @ConfigProperty(name = "cadenza.archive.concurrency")
  int concurrency;

  @Inject
  @ConfigProperty(name = "cadenza.archive.pause-millis")
  long pauseMillis;

  @Inject
  @ConfigProperty(name = "cadenza.archive.retries")
  int retries;

  @Inject
  @ConfigProperty(name = "cadenza.archive.backoff-millis")
  long backoffMillis;

  @Inject
  @ConfigProperty(name = "cadenza.archive.breaker-failures")
  int breakerFailures;

  @Inject
  @ConfigProperty(name = "cadenza.archive.breaker-seconds")
  long breakerSeconds;

  private UpstreamHttp http;
  private AnswerReader reader;
  private UpstreamCalls calls;

  @PostConstruct
  void begin() {
    http =
        new UpstreamHttp(
            WHO,
            "application/json",
            new UpstreamHttp.Waits(
                Duration.ofSeconds(connectSeconds),
                Duration.ofSeconds(readSeconds),
                Duration.ofSeconds(answerSeconds)),
            clock);
    reader = new AnswerReader(WHO, JsonMapper.builder().build());
    calls =
        new UpstreamCalls(
            WHO,
            new Manners(
                concurrency,
                Duration.ofMillis(pauseMillis),
                retries,
                Duration.ofMillis(backoffMillis),
                breakerFailures,
                Duration.ofSeconds(breakerSeconds)));
  }

  /** Requests at once that are polite. */
  public int concurrency() {
    return concurrency;
  }

  /** The address of the site, without a slash at its end. */
  public String site() {
    return site.toString().replaceFirst("/+$", "");
  }

  /**
   * A JSON object that is answered; waits as long as politeness demands.
   *
   * @param path below the site's address, with a slash in front
   * @param query names and values of the query in turn
   */
  public JsonNode ask(String path, Object... query) throws UpstreamFailure, InterruptedException {
    JsonNode answer =
        calls.make(
            () ->
                reader.read(
                    http.send(Addresses.request(site(), path, query), maxBytes), JsonNode.class));
    if (!answer.isObject()) {
      throw UpstreamFailure.passing(WHO + " answered something that is no JSON object", null, null);
    }
    return answer;
  }

  /** All that is known of an item; nothing in it if there is none. */
  public ArchiveItem item(String identifier) throws UpstreamFailure, InterruptedException {
    String name = URLEncoder.encode(identifier, StandardCharsets.UTF_8).replace("+", "%20");
    return new ArchiveItem(identifier, ask("/metadata/" + name));
  }
}
