package org.cadenza.concerts.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.cadenza.concerts.upstream.AnswerReader;
import org.cadenza.concerts.upstream.Manners;
import org.cadenza.concerts.upstream.UpstreamCalls;
import org.cadenza.concerts.upstream.UpstreamFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

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

  private ArchiveApi api;
  private AnswerReader reader;
  private UpstreamCalls calls;

  @PostConstruct
  void begin() {
    api =
        RestClientBuilder.newBuilder()
            .baseUri(site)
            .connectTimeout(connectSeconds, TimeUnit.SECONDS)
            .readTimeout(readSeconds, TimeUnit.SECONDS)
            .property("microprofile.rest.client.disable.default.mapper", true)
            .build(ArchiveApi.class);
    reader = new AnswerReader(WHO, JsonMapper.builder().build(), maxBytes, clock);
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

  @PreDestroy
  void end() {
    api.close();
  }

  /** Requests at once that are polite. */
  public int concurrency() {
    return concurrency;
  }

  /** The address of the site, without a slash at its end. */
  public String site() {
    return site.toString().replaceFirst("/+$", "");
  }

  /** A JSON object that is answered; waits as long as politeness demands. */
  public JsonNode ask(Function<ArchiveApi, Response> request)
      throws UpstreamFailure, InterruptedException {
    JsonNode answer = calls.make(() -> reader.read(() -> request.apply(api), JsonNode.class));
    if (!answer.isObject()) {
      throw UpstreamFailure.passing(WHO + " answered something that is no JSON object", null, null);
    }
    return answer;
  }

  /** An item's metadata. */
  public ArchiveItem item(String identifier) throws UpstreamFailure, InterruptedException {
    return new ArchiveItem(identifier, ask(a -> a.item(identifier)));
  }
}
