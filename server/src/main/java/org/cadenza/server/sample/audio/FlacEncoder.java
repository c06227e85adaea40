package org.cadenza.server.sample.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A small FLAC encoder: fixed predictors, Rice coding, independent channels; 16 bit, 44.1 kHz,
 * stereo. The files carry STREAMINFO with MD5 and total samples, one comment and padding, and no
 * seek table.
 */
public final class FlacEncoder {
  /** Samples a second of each channel. */
  public static final int SAMPLE_RATE = 44_100;

  static final int BLOCK_SIZE = 4096;

  private static final int STREAMINFO_LENGTH = 34;
  private static final int COMMENT_TYPE = 4;
  private static final int PADDING_TYPE = 1;
  // Room for a tagger to write into without moving the audio.
  private static final int PADDING_LENGTH = 2048;
  private static final int LAST_BLOCK = 0x80;

  private final MessageDigest md5 = Digests.md5();
  private final byte[] pcm = new byte[BLOCK_SIZE * 4];
  private int smallestFrame = Integer.MAX_VALUE;
  private int largestFrame;

  private FlacEncoder() {}

  /**
   * Encodes a signal.
   *
   * @param samples how many samples of each channel to take from the source, at least 16
   * @param description put into the file's comment of this name
   */
  public static byte[] encode(StereoSource source, int samples, String description) {
    return new FlacEncoder().encoded(source, samples, description);
  }

  private byte[] encoded(StereoSource source, int samples, String description) {
    BitWriter out = new BitWriter(samples + PADDING_LENGTH + 1024);
    out.write("fLaC".getBytes(StandardCharsets.US_ASCII));
    writeBlock(out, 0, new byte[STREAMINFO_LENGTH]);
    int streamInfo = out.size() - STREAMINFO_LENGTH;
    writeBlock(out, COMMENT_TYPE, comment(description));
    writeBlock(out, LAST_BLOCK | PADDING_TYPE, new byte[PADDING_LENGTH]);
    writeFrames(out, source, samples);
    // Only now are the frames' sizes and the checksum of the samples known.
    out.overwrite(streamInfo, streamInfo(samples));
    return out.toByteArray();
  }

  private void writeFrames(BitWriter out, StereoSource source, int samples) {
    int[] left = new int[BLOCK_SIZE];
    int[] right = new int[BLOCK_SIZE];
    int frame = 0;
    for (int done = 0; done < samples; done += BLOCK_SIZE) {
      int count = Math.min(BLOCK_SIZE, samples - done);
      source.next(left, right, count);
      digest(left, right, count);
      int before = out.size();
      FlacFrame.write(out, frame++, left, right, count);
      smallestFrame = Math.min(smallestFrame, out.size() - before);
      largestFrame = Math.max(largestFrame, out.size() - before);
    }
  }

  /** The MD5 of STREAMINFO is over the samples interleaved, little-endian. */
  private void digest(int[] left, int[] right, int count) {
    for (int i = 0; i < count; i++) {
      pcm[4 * i] = (byte) left[i];
      pcm[4 * i + 1] = (byte) (left[i] >> 8);
      pcm[4 * i + 2] = (byte) right[i];
      pcm[4 * i + 3] = (byte) (right[i] >> 8);
    }
    md5.update(pcm, 0, count * 4);
  }

  private byte[] streamInfo(int samples) {
    int blockSize = Math.min(BLOCK_SIZE, samples);
    BitWriter info = new BitWriter(STREAMINFO_LENGTH);
    info.write(blockSize, 16);
    info.write(blockSize, 16);
    info.write(smallestFrame, 24);
    info.write(largestFrame, 24);
    info.write(SAMPLE_RATE, 20);
    info.write(2 - 1, 3);
    info.write(16 - 1, 5);
    info.write(0, 4);
    info.write(samples, 32);
    info.write(md5.digest());
    return info.toByteArray();
  }

  private static byte[] comment(String description) {
    byte[] vendor = "Cadenza sample upstream".getBytes(StandardCharsets.UTF_8);
    byte[] field = ("DESCRIPTION=" + description).getBytes(StandardCharsets.UTF_8);
    // Unlike everything else in FLAC, Vorbis comments count in little-endian.
    ByteBuffer block =
        ByteBuffer.allocate(12 + vendor.length + field.length).order(ByteOrder.LITTLE_ENDIAN);
    block.putInt(vendor.length).put(vendor).putInt(1).putInt(field.length).put(field);
    return block.array();
  }

  private static void writeBlock(BitWriter out, int type, byte[] content) {
    out.write(type, 8);
    out.write(content.length, 24);
    out.write(content);
  }
}
