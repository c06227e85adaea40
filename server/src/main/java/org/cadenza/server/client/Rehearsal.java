package org.cadenza.server.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * Starts the server once with a home that is thrown away, so that Java writes down the classes it
 * has loaded; later starts map them into memory instead of reading and verifying each.
 */
public final class Rehearsal {

  private static final int PATIENCE_SECONDS = 120;

  private Rehearsal() {}

  /** Makes the archive whose path is the only word; one line and status 1 if that fails. */
  public static void main(String[] words) throws InterruptedException {
    Path archive = Path.of(words[0]);
    try {
      Path home = Files.createTempDirectory("cadenza-rehearsal");
      try {
        run(Path.of(System.getProperty("cadenza.install")), home, archive);
      } finally {
        FileUtils.deleteDirectory(home.toFile());
      }
    } catch (IOException | StepFailed e) {
      System.err.println("cadenza: the classes of a start were not kept: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Path install, Path home, Path archive)
      throws IOException, InterruptedException {
    // One of an earlier build would be used, and from it no other can be made.
    Files.deleteIfExists(archive);
    Path unfinished = archive.resolveSibling(archive.getFileName() + ".new");
    Map<String, String> environment = SampleSettings.withoutPersonal(System.getenv());
    environment.put("CADENZA_HOME", home.toString());
    environment.put("CADENZA_ADDRESS", "127.0.0.1");
    environment.put("CADENZA_PORTS", Integer.toString(FreePort.take()));
    ServerProcess server =
        ServerProcess.start(
            install,
            environment,
            "-XX:ArchiveClassesAtExit=" + unfinished,
            // It would name every class that cannot be shared, of which there are thousands.
            "-Xlog:disable");
    server.stop(PATIENCE_SECONDS);
    // A whole one or none.
    Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
  }
}
