package org.cadenza.addresses;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host in one agreed spelling: lower case, international names in their ASCII form, no trailing
 * dot, IPv6 without brackets.
 *
 * @param name what is looked up and sent as the Host header
 * @param literal the address, where the name is one
 */
public record TargetHost(String name, Optional<InetAddress> literal) {

  private static final int LONGEST_NAME = 253;
  // Underscores are outside the host name rules but usual for containers and in DNS.
  private static final Pattern NAME =
      Pattern.compile(
          "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
  // The URL standard's test for a host that is to be read as an IPv4 address.
  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

  /**
   * Reads the host of a URL, IPv6 with or without brackets. Decimal, octal, hexadecimal and
   * shortened IPv4 spellings are refused outright, because programs read them differently.
   */
  public static TargetHost parse(String text) throws AddressRefused {
    if (text.contains(":")) {
      return ipv6(text);
    }
    String name = ascii(text);
    if (ENDS_IN_NUMBER.matcher(name).matches()) {
      InetAddress address =
          IpLiteral.parse(name)
              .orElseThrow(
                  () ->
                      new AddressRefused(
                          "The host "
                              + text
                              + " is not allowed: write an IPv4 address as four decimal numbers."));
      return new TargetHost(name, Optional.of(address));
    }
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw notAHost(text);
    }
    return new TargetHost(name, Optional.empty());
  }

  private static TargetHost ipv6(String text) throws AddressRefused {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    String inner = bracketed ? text.substring(1, text.length() - 1) : text;
    InetAddress address = IpLiteral.parse(inner).orElseThrow(() -> notAHost(text));
    return new TargetHost(inner.toLowerCase(Locale.ROOT), Optional.of(address));
  }

  /** Also folds full-width digits and other look-alikes, so this comes before all other checks. */
  private static String ascii(String text) throws AddressRefused {
    try {
      String name = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    } catch (IllegalArgumentException e) {
      throw notAHost(text);
    }
  }

  private static AddressRefused notAHost(String text) {
    return new AddressRefused("\"" + text + "\" is not a host name or an IP address.");
  }
}
