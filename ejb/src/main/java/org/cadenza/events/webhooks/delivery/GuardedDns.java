package org.cadenza.events.webhooks.delivery;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.cadenza.addresses.AddressGuard;
import org.cadenza.addresses.AddressRefused;
import org.cadenza.addresses.TargetHost;

/**
 * Puts the guard where the HTTP client turns a name into the address it connects to, so that no
 * second look-up can lie between the check and the connection.
 */
final class GuardedDns implements DnsResolver {

  private final AddressGuard guard;

  GuardedDns(AddressGuard guard) {
    this.guard = guard;
  }

  /** A refusal comes as the cause of the exception, because the client allows no other kind. */
  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    try {
      return guard.resolve(TargetHost.parse(host), port).stream()
          .map(address -> new InetSocketAddress(address, port))
          .toList();
    } catch (AddressRefused e) {
      UnknownHostException refused = new UnknownHostException(host);
      refused.initCause(e);
      throw refused;
    }
  }

  /** Always fails: without a port the guard cannot judge, and the client does not ask this way. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    throw new UnknownHostException(host);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
