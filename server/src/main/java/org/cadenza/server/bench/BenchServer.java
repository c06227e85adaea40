package org.cadenza.server.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.cadenza.server.client.ApiClient;
import org.cadenza.server.client.FreePort;
import org.cadenza.server.client.SampleSettings;
import org.cadenza.server.client.ServerProcess;
import org.cadenza.server.client.StepFailed;

/** A Cadenza in a home of its own, which goes when it is closed. */
final class BenchServer implements AutoCloseable {

  // As the product sets them, so that nobody has an advantage.
  private static final String OPTIONS =
      "&useBulkStmts=true&disablePipeline=true&transactionIsolation=READ-COMMITTED";

  private final Path home;
  private final Map<String, String> environment;
  private final Path install;
  private ServerProcess process;
  private ApiClient api;

  private BenchServer(Path install, Path home, Map<String, String> environment) {
    this.install = install;
    this.home = home;
    this.environment = environment;
  }

  /** Starts one that uses this upstream, impolitely and without limits. */
  static BenchServer start(Path install, URI upstream) throws IOException {
    // Not the folder for temporary files, which may lie in memory; and a short path, for sockets.
    Path home = Files.createTempDirectory(Path.of("/var/tmp"), "cadenza-bench");
    Map<String, String> environment = SampleSettings.withoutPersonal(System.getenv());
    environment.putAll(SampleSettings.of(upstream));
    environment.put("CADENZA_HOME", home.toString());
    environment.put("CADENZA_LIBRARY_ROOTS", library(home).toString());
    environment.put("CADENZA_ADDRESS", "127.0.0.1");
    environment.put("CADENZA_PORTS", Integer.toString(FreePort.take()));
    environment.put("CADENZA_NUGS_PAUSE_MILLIS", "0");
    environment.put("CADENZA_TRACKLISTS_SITE_URL", upstream.toString());
    environment.put("CADENZA_TRACKLISTS_PAUSE_MILLIS", "0");
    // Counted, and never reached.
    environment.put("CADENZA_LIMITS_GENERAL_PER_HOUR", Integer.toString(Integer.MAX_VALUE));
    environment.put("CADENZA_LIMITS_DOWNLOADS_PER_HOUR", Integer.toString(Integer.MAX_VALUE));
    environment.putIfAbsent("CADENZA_ADMIN_PASSWORD", "bench-bench-bench");
    BenchServer server = new BenchServer(install, home, environment);
    // For Ctrl-C; who comes to an end closes it before.
    Runtime.getRuntime().addShutdownHook(new Thread(server::closeQuietly, "remove-home"));
    try {
      server.startAgain();
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
    return server;
  }

  private static Path library(Path home) throws IOException {
    return Files.createDirectories(home.resolve("library"));
  }

  /** Where it looks for audio. */
  Path library() throws IOException {
    return library(home);
  }

  /** Starts it with the home that it has already, and returns the seconds until it was ready. */
  double startAgain() throws IOException {
    long begin = System.nanoTime();
    process = ServerProcess.start(install, environment);
    double seconds = (System.nanoTime() - begin) / 1e9;
    api = ApiClient.signIn(process.address(), environment.get("CADENZA_ADMIN_PASSWORD"));
    return seconds;
  }

  void stop() {
    process.close();
  }

  URI address() {
    return process.address();
  }

  ApiClient api() {
    return api;
  }

  Path home() {
    return home;
  }

  long pid() {
    return process.pid();
  }

  /** A connection to its database. */
  Connection database() {
    try {
      String password = Files.readString(home.resolve("db.password")).strip();
      return DriverManager.getConnection(
          "jdbc:mariadb://localhost/cadenza?localSocket=" + home.resolve("run/db.sock") + OPTIONS,
          "cadenza",
          password);
    } catch (SQLException | IOException e) {
      throw new StepFailed("the database cannot be reached: " + e.getMessage(), e);
    }
  }

  /**
   * Bytes of heap in use after a collection that this causes: counted within it, for a server at
   * work fills the heap again before anybody could ask.
   */
  long heapAfterCollection() throws IOException, InterruptedException {
    // The last line is "Total 123 45678": objects, bytes.
    return jcmd("GC.class_histogram")
        .lines()
        .filter(line -> line.startsWith("Total"))
        .mapToLong(line -> Long.parseLong(line.strip().replaceFirst(".* ", "")))
        .sum();
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process run =
        new ProcessBuilder(program.toString(), Long.toString(pid()), command)
            .redirectErrorStream(true)
            .start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (run.waitFor() != 0) {
      throw new StepFailed("jcmd " + command + ": " + said);
    }
    return said;
  }

  /** Bytes of memory that it and its database hold. */
  long resident() throws IOException {
    long database = Long.parseLong(Files.readString(home.resolve("db.pid")).strip());
    return resident(pid()) + resident(database);
  }

  private static long resident(long process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        << 10;
  }

  private void closeQuietly() {
    try {
      close();
    } catch (IOException e) {
      System.err.println("cadenza: " + home + " is left behind: " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      process.close();
    }
    FileUtils.deleteDirectory(home.toFile());
  }
}
