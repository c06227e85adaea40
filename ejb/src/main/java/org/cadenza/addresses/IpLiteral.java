package org.cadenza.addresses;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads IP addresses in their plain spellings only, and never asks a name server. */
public final class IpLiteral {

  private static final String OCTET = "(0|[1-9][0-9]{0,2})";
  private static final Pattern IPV4 =
      Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET);
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

  private IpLiteral() {}

  /** IPv6 without brackets and zone; an IPv4-mapped address comes back as the IPv4 one. */
  public static Optional<InetAddress> parse(String text) {
    Matcher ipv4 = IPV4.matcher(text);
    try {
      if (ipv4.matches()) {
        return ipv4(ipv4);
      }
      // The brackets make sure that the text is taken as an address and never looked up.
      return IPV6.matcher(text).matches()
          ? Optional.of(InetAddress.getByName("[" + text + "]"))
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static Optional<InetAddress> ipv4(Matcher octets) throws UnknownHostException {
    byte[] bytes = new byte[4];
    for (int i = 0; i < bytes.length; i++) {
      int octet = Integer.parseInt(octets.group(i + 1));
      if (octet > 255) {
        return Optional.empty();
      }
      bytes[i] = (byte) octet;
    }
    return Optional.of(InetAddress.getByAddress(bytes));
  }
}
