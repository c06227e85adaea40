package org.cadenza.events.webhooks.delivery;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * Addresses that share their first bits, written {@code 10.0.0.0/8} or {@code fd00::/8}; without a
 * length, a single address.
 *
 * @param bits how many leading bits of the base count
 */
record AddressRange(InetAddress base, int bits) {

  /** Empty for anything but an address with an optional length; names are never looked up. */
  static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    return IpLiteral.parse(address).flatMap(base -> withLength(base, text, slash));
  }

  /** Ranges of the other IP version never match, so give mapped addresses in IPv4 form. */
  boolean contains(InetAddress address) {
    byte[] mine = base.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    int whole = bits / 8;
    if (!Arrays.equals(mine, 0, whole, other, 0, whole)) {
      return false;
    }
    int rest = bits % 8;
    int mask = 0xff << (8 - rest);
    return rest == 0 || ((mine[whole] ^ other[whole]) & mask & 0xff) == 0;
  }

  private static Optional<AddressRange> withLength(InetAddress base, String text, int slash) {
    int all = base.getAddress().length * 8;
    if (slash < 0) {
      return Optional.of(new AddressRange(base, all));
    }
    String length = text.substring(slash + 1);
    if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > all) {
      return Optional.empty();
    }
    return Optional.of(new AddressRange(base, Integer.parseInt(length)));
  }
}
