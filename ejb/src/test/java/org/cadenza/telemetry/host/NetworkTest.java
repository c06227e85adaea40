package org.cadenza.telemetry.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final List<String> HEADER =
      List.of("Inter-|   Receive |  Transmit", " face |bytes packets errs drop fifo");

  @Test
  void isNormalWhereFewPacketsAreLost() {
    assertEquals("normal", with("  eth0: 806618990 21416 9 1 0 0 0 0 1548530 16246 0 0 0 0 0 0"));
  }

  @Test
  void isDegradedWhereOnePacketInAHundredIsLostOnTheWayInOrOut() {
    assertEquals("degraded", with("  eth0: 1 500 0 0 0 0 0 0 1 500 5 6 0 0 0 0"));
    assertEquals("degraded", with("  eth0: 1 500 5 6 0 0 0 0 1 500 0 0 0 0 0 0"));
  }

  @Test
  void loopbackDoesNotCount() {
    assertEquals(
        "normal",
        with("    lo: 1 9 9 9 0 0 0 0 1 9 9 9 0 0 0 0", " wlan0: 1 9 0 0 0 0 0 0 1 9 0 0 0"));
  }

  private static String with(String... devices) {
    List<String> lines = new ArrayList<>(HEADER);
    lines.addAll(List.of(devices));
    return Network.word(lines);
  }
}
