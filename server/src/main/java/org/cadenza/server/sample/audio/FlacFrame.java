package org.cadenza.server.sample.audio;

/** Writes one block of samples as a FLAC frame. */
final class FlacFrame {
  private static final int SYNC = 0b1111_1111_1111_10;
  private static final int STANDARD_SIZE_CODE = 0b1100;
  private static final int EXPLICIT_SIZE_CODE = 0b0111;
  private static final int CODE_44100_HZ = 0b1001;
  private static final int CODE_LEFT_RIGHT = 0b0001;
  private static final int CODE_16_BIT = 0b100;
  private static final int FIXED_SUBFRAME = 0b001000;

  private FlacFrame() {}

  /**
   * Appends a frame.
   *
   * @param number of the frame, from 0
   * @param count samples of each channel, 1 to {@link FlacEncoder#BLOCK_SIZE}
   */
  static void write(BitWriter out, int number, int[] left, int[] right, int count) {
    int start = out.size();
    writeHeader(out, number, count);
    out.write(Crc.CRC8.of(out.array(), start, out.size()), 8);
    writeSubframe(out, left, count);
    writeSubframe(out, right, count);
    out.alignToByte();
    out.write(Crc.CRC16.of(out.array(), start, out.size()), 16);
  }

  private static void writeHeader(BitWriter out, int number, int count) {
    boolean standard = count == FlacEncoder.BLOCK_SIZE;
    out.write(SYNC, 14);
    // One bit reserved, one saying that all blocks have the same size.
    out.write(0, 2);
    out.write(standard ? STANDARD_SIZE_CODE : EXPLICIT_SIZE_CODE, 4);
    out.write(CODE_44100_HZ, 4);
    out.write(CODE_LEFT_RIGHT, 4);
    out.write(CODE_16_BIT, 3);
    out.write(0, 1);
    writeNumber(out, number);
    if (!standard) {
      out.write(count - 1, 16);
    }
  }

  /** Frame numbers are coded like the code points of UTF-8, extended to 31 bits. */
  private static void writeNumber(BitWriter out, int number) {
    if (number < 0x80) {
      out.write(number, 8);
      return;
    }
    int more = 1;
    while (number >>> (6 + 5 * more) != 0) {
      more++;
    }
    int lead = (0xff << (7 - more)) & 0xff;
    out.write(lead | (number >>> (6 * more)), 8);
    for (int i = more - 1; i >= 0; i--) {
      out.write(0x80 | ((number >>> (6 * i)) & 0x3f), 8);
    }
  }

  private static void writeSubframe(BitWriter out, int[] samples, int count) {
    int order = FixedPredictor.bestOrder(samples, count);
    // One zero bit before the kind, one after it: no wasted bits.
    out.write(0, 1);
    out.write(FIXED_SUBFRAME | order, 6);
    out.write(0, 1);
    for (int i = 0; i < order; i++) {
      out.write(samples[i], 16);
    }
    RiceCoding.write(out, FixedPredictor.residual(samples, count, order), count, order);
  }
}
