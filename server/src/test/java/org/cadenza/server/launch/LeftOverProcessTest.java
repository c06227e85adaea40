package org.cadenza.server.launch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LeftOverProcessTest {

  private final List<Process> started = new ArrayList<>();
  @TempDir private Path home;

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void allThatWorkOnTheDataFolderAreEndedThoughNoFileNamesThem() throws IOException {
    Process database = start("--datadir=" + home.resolve("db"));
    Process installation = start("--no-defaults", "--datadir=" + home.resolve("db"), "--force");
    LeftOverProcess.end(home.resolve("db"));
    assertFalse(database.isAlive());
    assertFalse(installation.isAlive());
  }

  @Test
  void aProcessOnAnotherFolderIsLeftAlone() throws IOException {
    Process longer = start("--datadir=" + home.resolve("db2"));
    Process within = start("x--datadir=" + home.resolve("db"));
    Process plain = start(home.resolve("db").toString());
    LeftOverProcess.end(home.resolve("db"));
    assertTrue(longer.isAlive());
    assertTrue(within.isAlive());
    assertTrue(plain.isAlive());
  }

  @Test
  void theFoldersNameMayHoldAnyLetters() throws IOException {
    Path data = home.resolve("Müsli und Café/db");
    Process database = start("--datadir=" + data);
    LeftOverProcess.end(data);
    assertFalse(database.isAlive());
  }

  /** A shell that waits for input that never comes, with these arguments. */
  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "echo on; read line", "sh"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    started.add(process);
    assertTrue(process.getInputStream().read() > 0, "it runs");
    return process;
  }
}
