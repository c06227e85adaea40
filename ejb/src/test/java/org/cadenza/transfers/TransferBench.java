package org.cadenza.transfers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** Content, settings and a service without long waits, for the tests of transfers. */
final class TransferBench {

  static final String ETAG = "\"v1\"";
  static final Instant NOW = Instant.parse("2024-05-08T12:00:00Z");

  private TransferBench() {}

  /** The same random-looking bytes for the same seed. */
  static byte[] content(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static String hash(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing is kept in reserve. */
  static TransferSettings settings(RetryPolicy retries) {
    return new TransferSettings(Duration.ofSeconds(5), Duration.ofSeconds(30), 0, retries);
  }

  static RetryPolicy threeRetries() {
    return new RetryPolicy(3, Duration.ofSeconds(1), 2, Duration.ofSeconds(30), 0);
  }

  /** A service that notes its waits instead of waiting. */
  static final class Service {
    final List<Duration> waits = new CopyOnWriteArrayList<>();
    final Transfer transfer;

    Service(TransferSettings settings) {
      this(settings, folder -> Long.MAX_VALUE / 2);
    }

    Service(TransferSettings settings, Surroundings.SpaceProbe space) {
      transfer =
          new Transfer(
              settings,
              new Surroundings(
                  Clock.fixed(NOW, ZoneOffset.UTC),
                  (time, stop) -> waits.add(time),
                  space,
                  () -> 0.5));
    }

    TransferResult fetch(TransferOrder order) throws TransferFailed {
      return transfer.fetch(order, new StopSignal(), (bytes, total) -> {});
    }
  }

  static Service service() {
    return new Service(settings(threeRetries()));
  }
}
