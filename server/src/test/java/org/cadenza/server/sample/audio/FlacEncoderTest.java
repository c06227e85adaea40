package org.cadenza.server.sample.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlacEncoderTest {
  /** Encodes and decodes; the right channel is the left one with its sign turned. */
  private static void assertComesBack(int samples, IntUnaryOperator signal) throws Exception {
    int[] left = new int[samples];
    Arrays.setAll(left, signal);
    int[] right = Arrays.stream(left).map(value -> ~value).toArray();
    int[] position = {0};
    StereoSource source =
        (toLeft, toRight, count) -> {
          System.arraycopy(left, position[0], toLeft, 0, count);
          System.arraycopy(right, position[0], toRight, 0, count);
          position[0] += count;
        };

    DecodedFlac decoded = new DecodedFlac(FlacEncoder.encode(source, samples, "test"));

    assertArrayEquals(left, decoded.left);
    assertArrayEquals(right, decoded.right);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 4095, 4096, 4097, 4098, 8192, 8197, 50_000})
  void everyLengthComesBackBitByBit(int samples) throws Exception {
    assertComesBack(samples, i -> (int) (9000 * Math.sin(i / 20.0)));
  }

  @Test
  void silenceComesBack() throws Exception {
    assertComesBack(10_000, i -> 0);
  }

  @Test
  void fullScaleNoiseComesBack() throws Exception {
    Random random = new Random(1);
    assertComesBack(20_000, i -> (short) random.nextInt());
  }

  @Test
  void theLargestJumpsComeBack() throws Exception {
    assertComesBack(20_000, i -> i / 3 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE);
    assertComesBack(20_000, i -> i % 997 == 0 ? Short.MIN_VALUE : i % 5);
  }

  @Test
  void frameNumbersOfThreeBytesComeBack() throws Exception {
    assertComesBack(4096 * 2050, i -> (i >> 12) & 1);
  }

  @Test
  void everySampleTrackIsQuietButThereAndFades() throws Exception {
    int samples = FlacEncoder.SAMPLE_RATE;
    for (int track = 1_000_001; track < 1_000_009; track++) {
      byte[] file = FlacEncoder.encode(new ToneSynthesizer(track, samples), samples, "test");
      DecodedFlac decoded = new DecodedFlac(file);

      int peak = Arrays.stream(decoded.left).map(Math::abs).max().orElseThrow();
      assertTrue(peak > 1000 && peak < 3300, () -> "peak " + peak);
      assertEquals(0, decoded.left[0]);
      assertEquals(0, decoded.right[samples - 1]);
    }
  }

  @Test
  void neighbouringTracksSoundDifferent() throws Exception {
    int samples = FlacEncoder.SAMPLE_RATE;
    int[] first = new int[samples];
    int[] second = new int[samples];
    new ToneSynthesizer(1_000_001, samples).next(first, new int[samples], samples);
    new ToneSynthesizer(1_000_002, samples).next(second, new int[samples], samples);

    long unequal = 0;
    for (int i = 0; i < samples; i++) {
      unequal += first[i] != second[i] ? 1 : 0;
    }
    assertTrue(unequal > samples * 9 / 10);
  }
}
