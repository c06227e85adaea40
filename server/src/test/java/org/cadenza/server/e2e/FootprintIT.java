package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the product leaves on the machine: sockets and files. */
@Tag("micro")
class FootprintIT {

  private final Product product = Product.shared();

  @Test
  void onlyTheConfiguredPortsListenAndOnlyOnLoopback() throws IOException {
    Set<String> expected = new TreeSet<>();
    IntStream.of(product.ports()).forEach(port -> expected.add("127.0.0.1:" + port));
    assertEquals(expected, new TreeSet<>(listening()));
  }

  /** Local addresses on which the product's processes listen, over TCP. */
  private List<String> listening() throws IOException {
    Process ss = new ProcessBuilder("ss", "-H", "-ltnp").start();
    String output = new String(ss.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String database = Files.readString(product.home().resolve("db.pid")).strip();
    return output
        .lines()
        .filter(
            line ->
                line.contains("pid=" + product.pid() + ",")
                    || line.contains("pid=" + database + ","))
        .map(line -> line.split("\\s+", -1)[3].replace("[::ffff:127.0.0.1]", "127.0.0.1"))
        .toList();
  }

  @Test
  void itHoldsNoUdpSocket() throws IOException {
    Process ss = new ProcessBuilder("ss", "-H", "-lunp").start();
    String output = new String(ss.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(output.lines().noneMatch(l -> l.contains("pid=" + product.pid() + ",")), output);
  }

  @Test
  void nobodyElseMayLookIntoTheHome() throws IOException {
    Path home = product.home();
    assertEquals("rwx------", mode(home));
    try (Stream<Path> folders = Files.list(home).filter(Files::isDirectory)) {
      for (Path folder : folders.toList()) {
        assertEquals("rwx------", mode(folder), folder::toString);
      }
    }
  }

  @Test
  void secretsAreReadableByTheOwnerAlone() throws IOException {
    for (String name :
        List.of(
            "db.password",
            "broker.password",
            "keys/token-private.pem",
            "keys/vault.key",
            "run/db-init.sql")) {
      assertEquals("rw-------", mode(product.home().resolve(name)), name);
    }
  }

  @Test
  void aGivenAdminPasswordIsNotWrittenDown() {
    assertTrue(Files.notExists(product.home().resolve("admin.password")));
  }

  @Test
  void noSecretIsInTheLogs() throws IOException {
    try (Stream<Path> logs = Files.list(product.home().resolve("log"))) {
      for (Path log : logs.toList()) {
        String text = Files.readString(log, StandardCharsets.ISO_8859_1);
        assertTrue(!text.contains(Product.PASSWORD), () -> "the admin's password in " + log);
        assertTrue(!text.contains(product.databasePassword()), () -> "a password in " + log);
        assertTrue(!text.contains(product.admin().token()), () -> "a token in " + log);
      }
    }
  }

  private static String mode(Path path) throws IOException {
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(path);
    return PosixFilePermissions.toString(mode);
  }
}
