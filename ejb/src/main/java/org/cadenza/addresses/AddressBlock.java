package org.cadenza.addresses;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Addresses that share their first bits, written {@code 10.0.0.0/8} or {@code fd00::/8}; without a
 * length, a single address. Names are never looked up.
 *
 * @param bits how many leading bits of the base count
 */
public record AddressBlock(InetAddress base, int bits) {

  /** From its text; throws {@link IllegalArgumentException} for anything else. */
  public static AddressBlock of(String text) {
    return parse(text.strip())
        .orElseThrow(
            () -> new IllegalArgumentException("Not an IP address or CIDR block: " + text));
  }

  /** Those of a setting, separated by commas; none if it is empty. */
  public static List<AddressBlock> listOf(String setting) {
    return setting.isBlank()
        ? List.of()
        : Stream.of(setting.split(",", -1)).map(AddressBlock::of).toList();
  }

  /** Empty for anything but an address with an optional length. */
  static Optional<AddressBlock> parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    return IpLiteral.parse(address).flatMap(base -> withLength(base, text, slash));
  }

  /** Whether an address lies in this block; text that is no address lies in none. */
  public boolean contains(String address) {
    return IpLiteral.parse(withoutZone(address.strip())).filter(this::contains).isPresent();
  }

  /** Blocks of the other IP version never match, so give mapped addresses in IPv4 form. */
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

  /** The first bits of the base, in hexadecimal digits. */
  public String network(int first) {
    return HexFormat.of().formatHex(base.getAddress(), 0, first / 8);
  }

  /** Which of our own network cards it came by says nothing about an address. */
  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }

  private static Optional<AddressBlock> withLength(InetAddress base, String text, int slash) {
    int all = base.getAddress().length * 8;
    if (slash < 0) {
      return Optional.of(new AddressBlock(base, all));
    }
    String length = text.substring(slash + 1);
    if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > all) {
      return Optional.empty();
    }
    return Optional.of(new AddressBlock(base, Integer.parseInt(length)));
  }
}
