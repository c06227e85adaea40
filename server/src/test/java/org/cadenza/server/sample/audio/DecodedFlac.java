package org.cadenza.server.sample.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A FLAC file decoded by what RFC 9639 says and nothing taken from the encoder: fixed subframes, 16
 * bit, stereo. Every frame's checksums and numbers are checked, and the MD5 of all samples.
 */
final class DecodedFlac {
  final int[] left;
  final int[] right;
  private final byte[] file;
  private int bit;

  DecodedFlac(byte[] file) throws Exception {
    this.file = file;
    require(bits(32) == 0x664C6143, "fLaC");
    byte[] info = streamInfo();
    long format = ByteBuffer.wrap(info).getLong(10);
    require(format >>> 44 == 44_100, "sample rate");
    require(((format >>> 41) & 7) == 1 && ((format >>> 36) & 31) == 15, "stereo, 16 bit");
    int samples = (int) (format & 0xF_FFFF_FFFFL);
    left = new int[samples];
    right = new int[samples];
    int frame = 0;
    for (int done = 0; done < samples; frame++) {
      done += frame(frame, done, ByteBuffer.wrap(info));
    }
    require(bit == file.length * 8, "nothing after the last frame");
    require(Arrays.equals(md5(), Arrays.copyOfRange(info, 18, 34)), "MD5");
  }

  private byte[] streamInfo() {
    byte[] info = null;
    boolean last;
    do {
      last = bits(1) == 1;
      int type = bits(7);
      int length = bits(24);
      if (type == 0) {
        info = Arrays.copyOfRange(file, bit / 8, bit / 8 + length);
      }
      bit += length * 8;
    } while (!last);
    require(info != null && info.length == 34, "STREAMINFO");
    return info;
  }

  private int frame(int number, int at, ByteBuffer info) {
    int start = bit / 8;
    require(bits(16) == 0xFFF8, "sync");
    int size = bits(4);
    require(bits(4) == 9 && bits(4) == 1 && bits(4) == 8, "rate, channels, sample size");
    require(codedNumber() == number, "frame number");
    int count = size == 7 ? bits(16) + 1 : 256 << (size - 8);
    int header = bit / 8;
    require(bits(8) == crc(start, header, 8, 0x07), "CRC-8");
    subframe(left, at, count);
    subframe(right, at, count);
    bit += -bit & 7;
    int end = bit / 8;
    require(bits(16) == crc(start, end, 16, 0x8005), "CRC-16");
    int length = bit / 8 - start;
    require(length >= info.getInt(4) >>> 8, "no frame below the smallest");
    require(length <= info.getInt(7) >>> 8, "no frame above the largest");
    return count;
  }

  private int codedNumber() {
    int lead = bits(8);
    int ones = Integer.numberOfLeadingZeros(~(lead << 24));
    int value = ones == 0 ? lead : lead & (0x7f >> ones);
    for (int i = 1; i < ones; i++) {
      value = (value << 6) | (bits(8) & 0x3f);
    }
    return value;
  }

  private void subframe(int[] samples, int at, int count) {
    int kind = bits(8) >> 1;
    int order = kind - 8;
    require(order >= 0 && order <= 4, "fixed subframe");
    for (int i = 0; i < order; i++) {
      samples[at + i] = (short) bits(16);
    }
    require(bits(2) == 0, "Rice code with four-bit parameters");
    int partitions = 1 << bits(4);
    int i = order;
    for (int partition = 1; partition <= partitions; partition++) {
      int parameter = bits(4);
      for (; i < count / partitions * partition; i++) {
        samples[at + i] = rice(parameter) + predicted(samples, at + i, order);
      }
    }
  }

  private static int predicted(int[] x, int i, int order) {
    return switch (order) {
      case 0 -> 0;
      case 1 -> x[i - 1];
      case 2 -> 2 * x[i - 1] - x[i - 2];
      case 3 -> 3 * x[i - 1] - 3 * x[i - 2] + x[i - 3];
      default -> 4 * x[i - 1] - 6 * x[i - 2] + 4 * x[i - 3] - x[i - 4];
    };
  }

  private int rice(int parameter) {
    int quotient = 0;
    while (bits(1) == 0) {
      quotient++;
    }
    int folded = (quotient << parameter) | bits(parameter);
    return (folded & 1) == 0 ? folded >>> 1 : -(folded >>> 1) - 1;
  }

  private int bits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++, bit++) {
      value = (value << 1) | ((file[bit >> 3] >> (7 - (bit & 7))) & 1);
    }
    return value;
  }

  private int crc(int from, int to, int width, int polynomial) {
    int value = 0;
    for (int i = from * 8; i < to * 8; i++) {
      int next = (file[i >> 3] >> (7 - (i & 7))) & 1;
      int carry = (value >> (width - 1)) & 1;
      value = ((value << 1) & ((1 << width) - 1)) ^ ((carry ^ next) == 1 ? polynomial : 0);
    }
    return value;
  }

  private byte[] md5() throws Exception {
    ByteBuffer pcm = ByteBuffer.allocate(left.length * 4);
    pcm.order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < left.length; i++) {
      pcm.putShort((short) left[i]).putShort((short) right[i]);
    }
    return MessageDigest.getInstance("MD5").digest(pcm.array());
  }

  private static void require(boolean held, String what) {
    if (!held) {
      throw new AssertionError("not as it should be: " + what);
    }
  }
}
