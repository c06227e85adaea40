package org.cadenza.library;

import java.util.Optional;

/**
 * The header of a FLAC frame (RFC 9639, section 9.1), as far as it tells where the frame lies.
 *
 * @param fixedBlocks whether the number counts frames rather than samples
 * @param number of the frame, or of its first sample
 * @param blockSize samples in it
 */
record FlacFrame(boolean fixedBlocks, long number, int blockSize) {

  /** The header at a position, if there is one with a right checksum. */
  static Optional<FlacFrame> parse(byte[] bytes, int at) {
    if (at + 6 > bytes.length || bytes[at] != (byte) 0xff || (bytes[at + 1] & 0xfe) != 0xf8) {
      return Optional.empty();
    }
    int sizeCode = (bytes[at + 2] >> 4) & 15;
    int rateCode = bytes[at + 2] & 15;
    int numberLength = codedLength(bytes[at + 4]);
    int sizeLength = sizeCode == 6 ? 1 : sizeCode == 7 ? 2 : 0;
    int rateLength = rateCode == 12 ? 1 : rateCode == 13 || rateCode == 14 ? 2 : 0;
    int sizeAt = at + 4 + numberLength;
    int crcAt = sizeAt + sizeLength + rateLength;
    if (sizeCode == 0 || rateCode == 15 || numberLength == 0 || crcAt >= bytes.length) {
      return Optional.empty();
    }
    if (FlacCrc.crc8(bytes, at, crcAt) != (bytes[crcAt] & 0xff)) {
      return Optional.empty();
    }
    long number = codedNumber(bytes, at + 4, numberLength);
    return Optional.of(
        new FlacFrame((bytes[at + 1] & 1) == 0, number, blockSize(sizeCode, bytes, sizeAt)));
  }

  /** Samples from the start of the stream to the end of this frame. */
  long samplesUpToEnd(int fixedBlockSize) {
    return (fixedBlocks ? number * fixedBlockSize : number) + blockSize;
  }

  private static int blockSize(int code, byte[] bytes, int at) {
    return switch (code) {
      case 1 -> 192;
      case 2, 3, 4, 5 -> 144 << code;
      case 6 -> (bytes[at] & 0xff) + 1;
      case 7 -> (((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff)) + 1;
      default -> 1 << code;
    };
  }

  /** Bytes of a number in UTF-8's manner, extended to 36 bits; 0 if it cannot begin so. */
  private static int codedLength(byte first) {
    int ones = Integer.numberOfLeadingZeros(~first << 24);
    return ones == 0 ? 1 : ones == 1 || ones > 7 ? 0 : ones;
  }

  private static long codedNumber(byte[] bytes, int at, int length) {
    long number = length == 1 ? bytes[at] : bytes[at] & (0x7f >> length);
    for (int i = 1; i < length; i++) {
      number = (number << 6) | (bytes[at + i] & 0x3f);
    }
    return number;
  }
}
