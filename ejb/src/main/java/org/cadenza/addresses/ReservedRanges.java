package org.cadenza.addresses;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses lie on the public internet, after the IANA special-purpose registries (RFC 6890
 * and its successors). For IPv6 only 2000::/3 is handed out at all, so that everything outside it
 * (loopback, compatible, NAT64, unique local, link-local, site-local, discard, multicast) is
 * reserved without being listed.
 */
final class ReservedRanges {

  private static final AddressBlock GLOBAL_UNICAST = range("2000::/3");

  private static final List<AddressBlock> RESERVED =
      List.of(
          range("0.0.0.0/8"), // this network
          range("10.0.0.0/8"), // private
          range("100.64.0.0/10"), // carrier-grade NAT, and metadata at some cloud providers
          range("127.0.0.0/8"), // loopback
          range("168.63.129.16/32"), // Azure's platform services inside each machine
          range("169.254.0.0/16"), // link-local, cloud metadata
          range("172.16.0.0/12"), // private
          range("192.0.0.0/24"), // protocol assignments
          range("192.0.2.0/24"), // documentation
          range("192.88.99.0/24"), // 6to4 relays
          range("192.168.0.0/16"), // private
          range("198.18.0.0/15"), // benchmarking
          range("198.51.100.0/24"), // documentation
          range("203.0.113.0/24"), // documentation
          range("224.0.0.0/4"), // multicast
          range("240.0.0.0/4"), // future use, broadcast
          range("2001::/23"), // protocol assignments: Teredo, benchmarking, ORCHID
          range("2001:db8::/32"), // documentation
          range("2002::/16"), // 6to4, which wraps any IPv4 address
          range("3fff::/20")); // documentation

  private ReservedRanges() {}

  /** Whether nobody on the public internet is to be reached at this address. */
  static boolean contain(InetAddress address) {
    InetAddress plain = canonical(address);
    boolean ipv6 = plain.getAddress().length == 16;
    return (ipv6 && !GLOBAL_UNICAST.contains(plain))
        || RESERVED.stream().anyMatch(range -> range.contains(plain));
  }

  /** An IPv4-mapped IPv6 address reaches the IPv4 host, so it is judged as that one. */
  static InetAddress canonical(InetAddress address) {
    try {
      return InetAddress.getByAddress(address.getAddress());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address always has 4 or 16 bytes.", e);
    }
  }

  private static AddressBlock range(String text) {
    return AddressBlock.parse(text).orElseThrow();
  }
}
