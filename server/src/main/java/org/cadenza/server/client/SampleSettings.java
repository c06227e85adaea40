package org.cadenza.server.client;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.cadenza.server.sample.account.SampleAccount;

/** The environment of a Cadenza that knows nothing but a sample upstream. */
public final class SampleSettings {

  private SampleSettings() {}

  /** Without what would let things made up end in somebody's own database, broker or collection. */
  public static Map<String, String> withoutPersonal(Map<String, String> environment) {
    Map<String, String> left = new HashMap<>(environment);
    left.keySet()
        .removeIf(
            name ->
                name.matches("CADENZA_(DB|BROKER|NUGS|ARCHIVE|CONCERTS|DOWNLOADS|WEBHOOKS)_.*"));
    return left;
  }

  /** What leads it to a sample upstream, and lets it reach this machine. */
  public static Map<String, String> of(URI upstream) {
    return Map.of(
        "CADENZA_NUGS_STREAM_URL", upstream.toString(),
        "CADENZA_NUGS_IDENTITY_URL", upstream.toString(),
        "CADENZA_NUGS_SUBSCRIPTIONS_URL", upstream.toString(),
        "CADENZA_NUGS_USERNAME", SampleAccount.DEFAULT.username(),
        "CADENZA_NUGS_PASSWORD", SampleAccount.DEFAULT.password(),
        "CADENZA_NUGS_CLIENT_ID", SampleAccount.DEFAULT.clientId(),
        "CADENZA_DOWNLOADS_ALLOWED_HOSTS", "127.0.0.1",
        "CADENZA_WEBHOOKS_ALLOWED_HOSTS", "127.0.0.1");
  }
}
