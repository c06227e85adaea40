package org.cadenza.server.deploy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.cadenza.config.SettingRefused;
import org.cadenza.server.launch.StartFailure;

/** The program behind {@code server/cadenza deploy}. */
public final class Deploy {

  private Deploy() {}

  /** Deploys and says how to start the server; one line and status 1 if it cannot be done. */
  public static void main(String[] words) {
    PrintStream console = System.out;
    PrintStream complaints = System.err;
    try {
      FullServer server = server(words[0], Path.of(words[1]).toAbsolutePath().normalize());
      server.check();
      Plan plan = Plan.made();
      console.println("Deploying to " + words[1] + " ...");
      server.deploy(plan);
      console.println("Cadenza is deployed. Start it: " + server.start());
    } catch (StartFailure | SettingRefused e) {
      complaints.println("cadenza: " + e.getMessage());
      System.exit(1);
    } catch (IOException e) {
      complaints.println("cadenza: " + words[1] + " cannot be written: " + e.getMessage());
      System.exit(1);
    }
  }

  private static FullServer server(String kind, Path folder) {
    return switch (kind) {
      case "wildfly" -> new WildFly(folder);
      case "payara" -> new PayaraDomain(folder);
      default -> throw new StartFailure("There is 'wildfly' and 'payara', but no '" + kind + "'");
    };
  }
}
