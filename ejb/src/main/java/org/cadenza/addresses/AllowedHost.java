package org.cadenza.addresses;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the operator's exceptions.
 *
 * @param name the host name, empty where a range is given
 * @param range the addresses, absent where a name is given
 * @param port the only port opened, or 0 for all
 */
record AllowedHost(String name, Optional<AddressBlock> range, int port) {

  private static final Pattern WITH_PORT =
      Pattern.compile("(?<host>\\[[^\\]]*\\]|[^:]*)(:(?<port>[0-9]{1,5}))?");

  static AllowedHost parse(String entry) {
    Optional<AddressBlock> bare = AddressBlock.parse(entry);
    if (bare.isPresent()) {
      return new AllowedHost("", bare, 0);
    }
    Matcher parts = WITH_PORT.matcher(entry);
    if (!parts.matches()) {
      throw unreadable(entry, null);
    }
    int port = parts.group("port") == null ? 0 : Integer.parseInt(parts.group("port"));
    try {
      TargetHost host = TargetHost.parse(parts.group("host"));
      return host.literal().isPresent()
          ? new AllowedHost("", AddressBlock.parse(host.name()), port)
          : new AllowedHost(host.name(), Optional.empty(), port);
    } catch (AddressRefused e) {
      throw unreadable(entry, e);
    }
  }

  boolean allowsName(String host, int wanted) {
    return opens(wanted) && name.equals(host);
  }

  boolean allowsAddress(InetAddress address, int wanted) {
    return opens(wanted) && range.filter(addresses -> addresses.contains(address)).isPresent();
  }

  private boolean opens(int wanted) {
    return port == 0 || port == wanted;
  }

  private static IllegalArgumentException unreadable(String entry, Throwable cause) {
    return new IllegalArgumentException(
        "Allowed host \""
            + entry
            + "\" is not a name, an address, name:port, address:port or a range such as"
            + " 10.0.0.0/8.",
        cause);
  }
}
