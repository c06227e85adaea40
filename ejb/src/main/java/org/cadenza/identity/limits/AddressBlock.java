package org.cadenza.identity.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * An IP address or CIDR block, such as {@code 10.0.0.0/8} or {@code ::1}. Names are not looked up.
 */
public record AddressBlock(InetAddress base, int bits) {

  /** From its text; throws {@link IllegalArgumentException} for anything but a literal. */
  public static AddressBlock of(String text) {
    int slash = text.indexOf('/');
    InetAddress base = literal(slash < 0 ? text : text.substring(0, slash));
    if (base == null) {
      throw new IllegalArgumentException("Not an IP address or CIDR block: " + text);
    }
    int all = base.getAddress().length * 8;
    int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1).strip());
    if (bits < 0 || bits > all) {
      throw new IllegalArgumentException("Not a CIDR block: " + text);
    }
    return new AddressBlock(base, bits);
  }

  /** Whether an address lies in this block; text that is no address lies in none. */
  public boolean contains(String address) {
    InetAddress other = literal(address);
    return other != null && contains(other);
  }

  /** Whether an address lies in this block. */
  public boolean contains(InetAddress other) {
    byte[] ours = base.getAddress();
    byte[] theirs = other.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** The first bits of the address, in hexadecimal digits. */
  public String network(int first) {
    return HexFormat.of().formatHex(base.getAddress(), 0, first / 8);
  }

  private static InetAddress literal(String text) {
    String address = text.strip();
    boolean looksLiteral =
        address.matches("\\d{1,3}(\\.\\d{1,3}){3}") || address.matches("[0-9a-fA-F:.%]*:.*");
    try {
      return looksLiteral ? InetAddress.getByName(address) : null;
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
