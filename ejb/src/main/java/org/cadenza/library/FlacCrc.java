package org.cadenza.library;

/** The two checksums of FLAC frames (RFC 9639, sections 9.1.8 and 9.3). */
final class FlacCrc {

  private static final int POLYNOMIAL_8 = 0x07;
  private static final int POLYNOMIAL_16 = 0x8005;

  private FlacCrc() {}

  /** CRC-8 of a header. */
  static int crc8(byte[] bytes, int from, int to) {
    int crc = 0;
    for (int i = from; i < to; i++) {
      crc ^= bytes[i] & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x80) != 0 ? ((crc << 1) ^ POLYNOMIAL_8) & 0xff : crc << 1;
      }
    }
    return crc;
  }

  /** CRC-16 of a whole frame. */
  static int crc16(byte[] bytes, int from, int to) {
    int crc = 0;
    for (int i = from; i < to; i++) {
      crc ^= (bytes[i] & 0xff) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) != 0 ? ((crc << 1) ^ POLYNOMIAL_16) & 0xffff : crc << 1;
      }
    }
    return crc;
  }
}
