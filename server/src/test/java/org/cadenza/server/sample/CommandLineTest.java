package org.cadenza.server.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CommandLineTest {
  @Test
  void withoutArgumentsTheDefaultsHold() {
    assertEquals(SampleOptions.defaults(), CommandLine.parse());
  }

  @Test
  void everyOptionIsRead() {
    SampleOptions options =
        CommandLine.parse(
            "--port", "8900", "--seconds-per-track", "3", "--pace", "5000", "--shows", "10");

    assertEquals(
        SampleOptions.defaults().port(8900).secondsPerTrack(3).bytesPerSecond(5000).shows(10),
        options);
  }

  @Test
  void mistakesAreNamed() {
    assertTrue(mistake("--port").contains("lacks its value"));
    assertTrue(mistake("--port", "many").contains("--port needs a whole number"));
    assertTrue(mistake("--colour", "red").contains("unknown option --colour"));
    assertTrue(mistake("--shows", "-1").contains("shows must be"));
  }

  @Test
  void onlyLoopbackAddressesAreListenedOn() {
    SampleOptions good = SampleOptions.defaults();

    assertThrows(
        IllegalArgumentException.class,
        () -> new SampleOptions("0.0.0.0", 0, 8, 0, 1, good.account(), good.rights()));
  }

  private static String mistake(String... args) {
    return assertThrows(IllegalArgumentException.class, () -> CommandLine.parse(args)).getMessage();
  }
}
