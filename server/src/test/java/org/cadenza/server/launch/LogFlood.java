package org.cadenza.server.launch;

import java.io.IOException;
import java.nio.file.Path;

/** Logs and prints far more than is kept; a process of its own, since logging is the process's. */
final class LogFlood {

  private LogFlood() {}

  public static void main(String[] words) throws IOException {
    Logs.toFile(Path.of(words[0]));
    String line = "x".repeat(10_000);
    for (int i = 0; i < 7_000; i++) {
      System.getLogger("flood").log(System.Logger.Level.WARNING, line);
      if (i % 2 == 0) {
        System.out.println(line);
      }
    }
  }
}
