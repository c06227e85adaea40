package org.cadenza.server.sample.audio;

import java.util.Arrays;

/** A growing row of bits, the most significant first, as FLAC has them. */
final class BitWriter {
  private byte[] bytes;
  private int size;
  private long held;
  private int heldBits;

  BitWriter(int expectedBytes) {
    bytes = new byte[expectedBytes];
  }

  /** Appends the low {@code bits} bits of a value, 0 to 32 of them. */
  void write(long value, int bits) {
    held = (held << bits) | (value & ((1L << bits) - 1));
    heldBits += bits;
    while (heldBits >= Byte.SIZE) {
      heldBits -= Byte.SIZE;
      append((byte) (held >>> heldBits));
    }
  }

  /** Appends this many zeros and a one. */
  void writeUnary(int zeros) {
    int left = zeros;
    for (; left >= 32; left -= 32) {
      write(0, 32);
    }
    write(1, left + 1);
  }

  /** Appends whole bytes; only at a byte boundary. */
  void write(byte[] more) {
    for (byte one : more) {
      write(one, Byte.SIZE);
    }
  }

  private void append(byte one) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size + size / 2 + 16);
    }
    bytes[size++] = one;
  }

  /** Fills the last byte with zeros. */
  void alignToByte() {
    write(0, (Byte.SIZE - heldBits) % Byte.SIZE);
  }

  /** Number of whole bytes. */
  int size() {
    return size;
  }

  /** The whole bytes so far, by reference: for checksums. */
  byte[] array() {
    return bytes;
  }

  /** Overwrites bytes written before. */
  void overwrite(int position, byte[] replacement) {
    System.arraycopy(replacement, 0, bytes, position, replacement.length);
  }

  /** A copy of the whole bytes. */
  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }
}
