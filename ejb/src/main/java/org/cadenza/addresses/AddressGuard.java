package org.cadenza.addresses;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Keeps requests that others name away from the server's own network (server-side request forgery).
 * A host passes if every one of its addresses is public, or if the operator excepted it. Because a
 * name can resolve differently a moment later, the sender asks again for each connection and
 * connects to the very addresses that were checked.
 */
public final class AddressGuard {

  private static final int FIRST_UNPRIVILEGED_PORT = 1024;

  private final AllowedHosts allowed;
  private final HostLookup lookup;

  /** The look-up decides how long a check may take; see {@link TimedLookup}. */
  public AddressGuard(AllowedHosts allowed, HostLookup lookup) {
    this.allowed = allowed;
    this.lookup = lookup;
  }

  /**
   * Checks an address as a person gave it, before it is called.
   *
   * @throws AddressRefused with words for that person
   * @throws UnknownHostException if the name has no address now, which may change later
   */
  public void check(URI url) throws AddressRefused, UnknownHostException {
    HttpTarget target = HttpTarget.of(url);
    resolve(target.host(), target.port());
  }

  /** Looks the host up and returns its addresses, all of which have passed. */
  public List<InetAddress> resolve(TargetHost host, int port)
      throws AddressRefused, UnknownHostException {
    boolean excepted = allowed.allowName(host, port);
    List<InetAddress> addresses =
        host.literal().isPresent()
            ? List.of(host.literal().get())
            : lookup.addressesOf(host.name());
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host.name());
    }
    for (InetAddress address : addresses) {
      if (!excepted && !allowed.allowAddress(ReservedRanges.canonical(address), port)) {
        requirePublic(host, address, port);
      }
    }
    return addresses;
  }

  private static void requirePublic(TargetHost host, InetAddress address, int port)
      throws AddressRefused {
    if (ReservedRanges.contain(address)) {
      throw new AddressRefused(
          "The host "
              + host.name()
              + " is not allowed: it leads to a private or reserved network. An administrator can"
              + " allow it.");
    }
    if (port != 80 && port != 443 && port < FIRST_UNPRIVILEGED_PORT) {
      throw new AddressRefused(
          "Port "
              + port
              + " of "
              + host.name()
              + " is not allowed: use 80, 443 or one from 1024 up.");
    }
  }
}
