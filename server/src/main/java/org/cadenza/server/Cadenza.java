package org.cadenza.server;

import java.io.PrintStream;
import java.nio.file.Path;
import org.cadenza.server.launch.Run;
import org.cadenza.server.launch.StartFailure;

/** The program behind {@code server/cadenza run}. */
public final class Cadenza {

  private Cadenza() {}

  /** Starts the server and says one line when it is ready; one line and status 1 if it fails. */
  public static void main(String[] words) throws InterruptedException {
    PrintStream console = System.out;
    PrintStream complaints = System.err;
    try {
      Run run = Run.start(Path.of(System.getProperty("cadenza.install")));
      console.println("Cadenza is ready at " + run.address());
    } catch (StartFailure e) {
      complaints.println("cadenza: " + e.getMessage());
      System.exit(1);
    }
    Thread.currentThread().join();
  }
}
