package org.cadenza.server.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.cadenza.server.client.SampleSettings;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.launch.LeftOverProcess;

/**
 * The demonstration's home: {@code CADENZA_HOME}, or {@code ~/.cadenza-demo}. It is made anew each
 * time, so a marker in it tells a demonstration's home from one that holds somebody's collection.
 */
final class DemoHome {

  private static final String MARKER = "made-by-the-demo";

  private final Path path;

  private DemoHome(Path path) {
    this.path = path;
  }

  static DemoHome make() throws IOException {
    String given = System.getenv("CADENZA_HOME");
    Path path =
        given == null || given.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cadenza-demo")
            : Path.of(given).toAbsolutePath().normalize();
    if (Files.exists(path) && !isEmpty(path)) {
      remove(path);
    }
    Files.createDirectories(path);
    Files.createFile(path.resolve(MARKER));
    return new DemoHome(path);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  private static void remove(Path path) throws IOException {
    if (!Files.exists(path.resolve(MARKER))) {
      throw new StepFailed(
          path + " is not a home that a demo made; CADENZA_HOME may name an empty folder");
    }
    Path lock = path.resolve("lock");
    if (Files.exists(lock)) {
      try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
        if (channel.tryLock() == null) {
          throw new StepFailed("Another demo is running with the home " + path);
        }
      }
    }
    LeftOverProcess.end(path.resolve("db"));
    FileUtils.deleteDirectory(path.toFile());
  }

  Path path() {
    return path;
  }

  /** The server's settings, beside those that the person's environment brings. */
  Map<String, String> environment(URI upstream) {
    Map<String, String> environment = SampleSettings.withoutPersonal(System.getenv());
    environment.put("CADENZA_HOME", path.toString());
    environment.putAll(SampleSettings.of(upstream));
    return environment;
  }

  String adminPassword() throws IOException {
    String given = givenPassword();
    return given.isEmpty() ? Files.readString(path.resolve("admin.password")).strip() : given;
  }

  /** Where a person finds it. */
  String adminPasswordPlace() {
    return givenPassword().isEmpty()
        ? path.resolve("admin.password").toString()
        : "CADENZA_ADMIN_PASSWORD";
  }

  private static String givenPassword() {
    return System.getenv().getOrDefault("CADENZA_ADMIN_PASSWORD", "");
  }
}
