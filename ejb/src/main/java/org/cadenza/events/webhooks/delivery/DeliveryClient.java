package org.cadenza.events.webhooks.delivery;

import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.cadenza.addresses.AddressGuard;

/**
 * An HTTP client that does one exchange and nothing of its own accord: no redirects, retries,
 * cookies, sign-in, decompression, upgrades or proxies, and certificates always verified.
 */
final class DeliveryClient {

  // Short enough that a second address of the host still gets its turn within most timeouts.
  private static final Timeout CONNECT = Timeout.ofSeconds(10);
  private static final TimeValue IDLE = TimeValue.ofSeconds(30);
  // A kept connection must not outlive a change of the receiver's address by long.
  private static final TimeValue LIFE = TimeValue.ofMinutes(1);
  private static final TimeValue CHECK_AFTER_IDLE = TimeValue.ofMilliseconds(100);
  private static final int MOST_HEADERS = 200;
  private static final int LONGEST_HEADER = 16 * 1024;

  private DeliveryClient() {}

  static CloseableHttpClient build(AddressGuard guard, SenderLimits limits, SSLContext tls) {
    return HttpClients.custom()
        .setConnectionManager(connections(guard, limits, tls))
        .setUserAgent("Cadenza-Webhooks/1")
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableConnectionState()
        .disableContentCompression()
        .evictExpiredConnections()
        .evictIdleConnections(IDLE)
        .build();
  }

  /** Limits for each single wait; the whole is limited by {@link Deadline}. */
  static RequestConfig waits(Timeout each) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(each)
        .setResponseTimeout(each)
        .setAuthenticationEnabled(false)
        .setRedirectsEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      AddressGuard guard, SenderLimits limits, SSLContext tls) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(new GuardedDns(guard))
        .setTlsSocketStrategy(
            new DefaultClientTlsStrategy(tls, HostnameVerificationPolicy.BUILTIN, null))
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(headerLimits()).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(CONNECT)
                .setTimeToLive(LIFE)
                .setValidateAfterInactivity(CHECK_AFTER_IDLE)
                .build())
        .setMaxConnTotal(limits.total())
        .setMaxConnPerRoute(limits.perReceiver())
        .build();
  }

  private static Http1Config headerLimits() {
    return Http1Config.custom()
        .setMaxHeaderCount(MOST_HEADERS)
        .setMaxLineLength(LONGEST_HEADER)
        .build();
  }
}
