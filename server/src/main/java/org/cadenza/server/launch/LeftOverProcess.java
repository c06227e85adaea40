package org.cadenza.server.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database that outlived a killed server, and still holds the data folder. It is known by its
 * arguments, for one killed while it started has not written its number anywhere.
 */
public final class LeftOverProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private LeftOverProcess() {}

  /**
   * Ends every process that works on this data folder, the one that makes it included, and waits
   * until they are gone. They get SIGTERM, so they close their files properly.
   */
  public static void end(Path data) {
    List<ProcessHandle> processes =
        ProcessHandle.allProcesses().filter(process -> worksOn(process, data)).toList();
    processes.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : processes) {
      try {
        process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException | ExecutionException | CompletionException e) {
        throw new StartFailure(
            "A left-over database, process " + process.pid() + ", does not end", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Read from the system, for Java does not tell every process's arguments. */
  private static boolean worksOn(ProcessHandle process, Path data) {
    Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      String arguments = Files.readString(commandLine, StandardCharsets.ISO_8859_1);
      return List.of(arguments.split("\0", -1)).contains(argument(data));
    } catch (IOException e) {
      return false;
    }
  }

  /** As the bytes of a path look in the encoding in which the arguments are read. */
  private static String argument(Path data) {
    byte[] bytes = ("--datadir=" + data).getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
