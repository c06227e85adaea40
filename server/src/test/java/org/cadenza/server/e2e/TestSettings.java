package org.cadenza.server.e2e;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadenza.server.sample.SampleUpstream;
import org.cadenza.server.sample.account.SampleAccount;

/** The environment of a product under test: no limits, short pauses, the sample upstream. */
final class TestSettings {

  private TestSettings() {}

  static Map<String, String> with(SampleUpstream upstream, Path home, int[] ports) {
    String address = upstream.address().toString();
    SampleAccount account = SampleAccount.DEFAULT;
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("CADENZA_HOME", home.toString());
    settings.put(
        "CADENZA_PORTS",
        IntStream.of(ports).mapToObj(Integer::toString).collect(Collectors.joining(",")));
    settings.put("CADENZA_ADMIN_PASSWORD", Product.PASSWORD);
    settings.put("CADENZA_LIMITS_GENERAL_PER_HOUR", "0");
    settings.put("CADENZA_LIMITS_DOWNLOADS_PER_HOUR", "0");
    settings.put("CADENZA_LIMITS_SIGN_IN_PER_MINUTE", "0");
    settings.put("CADENZA_NUGS_STREAM_URL", address);
    settings.put("CADENZA_NUGS_IDENTITY_URL", address);
    settings.put("CADENZA_NUGS_SUBSCRIPTIONS_URL", address);
    settings.put("CADENZA_NUGS_USERNAME", account.username());
    settings.put("CADENZA_NUGS_PASSWORD", account.password());
    settings.put("CADENZA_NUGS_CLIENT_ID", account.clientId());
    settings.put("CADENZA_NUGS_PAUSE_MILLIS", "0");
    settings.put("CADENZA_NUGS_BACKOFF_MILLIS", "50");
    settings.put("CADENZA_NUGS_BREAKER_SECONDS", "2");
    settings.put("CADENZA_ARCHIVE_SITE_URL", address);
    settings.put("CADENZA_ARCHIVE_PAUSE_MILLIS", "0");
    settings.put("CADENZA_ARCHIVE_BACKOFF_MILLIS", "50");
    settings.put("CADENZA_ARCHIVE_BREAKER_SECONDS", "1");
    settings.put("CADENZA_TRACKLISTS_SITE_URL", address);
    settings.put("CADENZA_TRACKLISTS_PAUSE_MILLIS", "0");
    settings.put("CADENZA_TRACKLISTS_BACKOFF_MILLIS", "50");
    settings.put("CADENZA_TRACKLISTS_BREAKER_SECONDS", "1");
    settings.put("CADENZA_DOWNLOADS_BACKOFF_MILLIS", "100");
    settings.put("CADENZA_DOWNLOADS_ALLOWED_HOSTS", "127.0.0.1");
    settings.put("CADENZA_WEBHOOKS_BACKOFF_MILLIS", "100");
    settings.put("CADENZA_WEBHOOKS_ALLOWED_HOSTS", "127.0.0.1");
    return settings;
  }
}
