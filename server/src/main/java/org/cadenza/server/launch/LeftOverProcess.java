package org.cadenza.server.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database that outlived a killed server, and still holds the data folder. */
public final class LeftOverProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private LeftOverProcess() {}

  /**
   * Ends the process named in the file, if it is one that works on this data folder, and waits
   * until it is gone. It gets SIGTERM, so it closes its files properly.
   */
  public static void end(Path pidFile, Path data) throws IOException {
    Optional<ProcessHandle> process = read(pidFile).filter(p -> worksOn(p, data));
    if (process.isEmpty()) {
      return;
    }
    process.get().destroy();
    try {
      process.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException | CompletionException e) {
      throw new StartFailure(
          "A left-over database, process " + process.get().pid() + ", does not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<ProcessHandle> read(Path pidFile) throws IOException {
    if (Files.notExists(pidFile)) {
      return Optional.empty();
    }
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean worksOn(ProcessHandle process, Path data) {
    Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      return Files.readString(commandLine, StandardCharsets.ISO_8859_1)
          .contains("--datadir=" + data);
    } catch (IOException e) {
      return false;
    }
  }
}
