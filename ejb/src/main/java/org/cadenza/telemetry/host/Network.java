package org.cadenza.telemetry.host;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the machine's network devices have carried since the machine started, but for loopback; as
 * Linux counts it in {@code /proc/net/dev} (proc(5)).
 */
@ApplicationScoped
public class Network {

  private static final Path DEVICES = Path.of("/proc/net/dev");
  private static final int HEADER_LINES = 2;
  private static final double TOLERABLE = 0.01;

  /** Numbers of one device by their columns. */
  private enum Column {
    RECEIVED(1),
    RECEIVE_ERRORS(2),
    RECEIVE_DROPS(3),
    SENT(9),
    SEND_ERRORS(10),
    SEND_DROPS(11);

    private final int place;

    Column(int place) {
      this.place = place;
    }

    long of(String line) {
      String[] numbers = line.substring(line.indexOf(':') + 1).strip().split("\\s+", -1);
      return Long.parseLong(numbers[place]);
    }
  }

  /**
   * {@code normal}, or {@code degraded} if one packet in a hundred was damaged or dropped; null
   * where the system does not tell.
   */
  public String word() {
    try {
      return word(Files.readAllLines(DEVICES));
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  static String word(List<String> lines) {
    long packets = 0;
    long lost = 0;
    for (String line : lines.subList(HEADER_LINES, lines.size())) {
      if (line.strip().startsWith("lo:")) {
        continue;
      }
      packets += Column.RECEIVED.of(line) + Column.SENT.of(line);
      lost += Column.RECEIVE_ERRORS.of(line) + Column.RECEIVE_DROPS.of(line);
      lost += Column.SEND_ERRORS.of(line) + Column.SEND_DROPS.of(line);
    }
    return lost > TOLERABLE * (packets + lost) ? "degraded" : "normal";
  }
}
