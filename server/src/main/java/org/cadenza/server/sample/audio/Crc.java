package org.cadenza.server.sample.audio;

/** The two checksums of a FLAC frame: most significant bit first, starting from 0. */
final class Crc {
  /** Of the frame header, polynomial x^8 + x^2 + x + 1. */
  static final Crc CRC8 = new Crc(8, 0x07);

  /** Of the whole frame, polynomial x^16 + x^15 + x^2 + 1. */
  static final Crc CRC16 = new Crc(16, 0x8005);

  private final int bits;
  private final int[] table = new int[256];

  private Crc(int bits, int polynomial) {
    this.bits = bits;
    int top = 1 << (bits - 1);
    for (int i = 0; i < table.length; i++) {
      int value = i << (bits - 8);
      for (int bit = 0; bit < 8; bit++) {
        value = (value & top) == 0 ? value << 1 : (value << 1) ^ polynomial;
      }
      table[i] = value & mask();
    }
  }

  private int mask() {
    return (1 << bits) - 1;
  }

  /** The checksum of the bytes from one position up to, not including, another. */
  int of(byte[] bytes, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = ((value << 8) ^ table[((value >>> (bits - 8)) ^ bytes[i]) & 0xff]) & mask();
    }
    return value;
  }
}
