package org.cadenza.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The STREAMINFO block of a FLAC file (RFC 9639, section 8.2).
 *
 * @param minBlockSize samples in the smallest block but the last
 * @param maxBlockSize samples in the largest block; equal to the smallest where blocks are fixed
 * @param maxFrameBytes length of the largest frame, 0 if unknown
 * @param sampleRateHz samples a second
 * @param channels 1 to 8
 * @param bitsPerSample 4 to 32
 * @param totalSamples a channel, 0 if unknown
 * @param md5 of the decoded samples, all zeros if unknown
 */
record FlacStreamInfo(
    int minBlockSize,
    int maxBlockSize,
    int maxFrameBytes,
    int sampleRateHz,
    int channels,
    int bitsPerSample,
    long totalSamples,
    String md5) {

  private static final int MARK_AND_BLOCK_HEADER = 8;
  private static final int LENGTH = 34;
  private static final String NO_MD5 = "0".repeat(32);

  static FlacStreamInfo read(AudioBytes file) throws NotAudio, IOException {
    long start = AudioContainer.afterId3(file);
    byte[] bytes = file.read(start, MARK_AND_BLOCK_HEADER + LENGTH);
    if (bytes.length < MARK_AND_BLOCK_HEADER + LENGTH) {
      throw new NotAudio("The FLAC file is cut short within its header.");
    }
    if ((bytes[4] & 0x7f) != 0 || bytes[7] != LENGTH) {
      throw new NotAudio("The FLAC file has a damaged header.");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).position(MARK_AND_BLOCK_HEADER);
    int minBlock = in.getShort() & 0xffff;
    int maxBlock = in.getShort() & 0xffff;
    int maxFrame = ByteBuffer.wrap(bytes).getInt(MARK_AND_BLOCK_HEADER + 6) & 0xffffff;
    long packed = in.getLong(MARK_AND_BLOCK_HEADER + 10);
    String md5 = HexFormat.of().formatHex(bytes, bytes.length - 16, bytes.length);
    FlacStreamInfo info =
        new FlacStreamInfo(
            minBlock,
            maxBlock,
            maxFrame,
            (int) (packed >>> 44),
            (int) ((packed >>> 41) & 7) + 1,
            (int) ((packed >>> 36) & 31) + 1,
            packed & 0xf_ffff_ffffL,
            md5);
    if (info.sampleRateHz == 0 || info.minBlockSize < 16 || info.maxBlockSize < minBlock) {
      throw new NotAudio("The FLAC file has a damaged header.");
    }
    return info;
  }

  AudioHeader toHeader() {
    long nanos = Math.round(totalSamples * 1e9 / sampleRateHz);
    return new AudioHeader(
        AudioCodec.FLAC,
        sampleRateHz,
        bitsPerSample,
        channels,
        Duration.ofNanos(nanos),
        totalSamples == 0 ? OptionalLong.empty() : OptionalLong.of(totalSamples),
        Optional.of(md5).filter(sum -> !sum.equals(NO_MD5)));
  }
}
