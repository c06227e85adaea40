package org.cadenza.server.e2e.malformed;

import java.util.List;
import java.util.Random;

/** Chance that comes out the same for the same seed. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
    // Neighbouring seeds begin alike.
    for (int i = 0; i < 8; i++) {
      random.nextInt();
    }
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  int below(int limit) {
    return random.nextInt(limit);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
