package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that cannot work ends at once, with one line that says why, and status 1. */
@Tag("micro")
class RefusedStartIT {

  private static void refuses(Map<String, String> environment, String... words) {
    try (Product product = Product.with(environment)) {
      ServerProcess.Ended ended = product.startInVain();
      assertEquals(1, ended.status(), ended::output);
      assertEquals(1, ended.output().lines().count(), ended::output);
      assertTrue(ended.output().startsWith("cadenza: "), ended::output);
      for (String word : words) {
        assertTrue(ended.output().contains(word), () -> word + " in " + ended.output());
      }
    }
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      refuses(Map.of("CADENZA_PORTS", port), port, "127.0.0.1", "CADENZA_PORTS");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eighty", "0", "70000", "8080,", "-1", "80 80", ","})
  void portsThatAreNoPortsAreQuoted(String ports) {
    refuses(Map.of("CADENZA_PORTS", ports), "CADENZA_PORTS", "'" + ports + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "CADENZA_TOKEN_HOURS, abc",
    "CADENZA_TOKEN_HOURS, 0",
    "CADENZA_WEBHOOKS_CONCURRENCY, -5",
    "CADENZA_WEBHOOKS_CONCURRENCY, 99999999999",
    "CADENZA_LIMITS_GENERAL_PER_HOUR, many",
    "CADENZA_DOWNLOADS_ETAG_IS_MD5, perhaps",
    "CADENZA_DOWNLOADS_ALLOWED_HOSTS, not a host",
    "CADENZA_WEBHOOKS_ALLOWED_HOSTS, http://127.0.0.1?",
    "CADENZA_TRUSTED_PROXIES, proxy.example",
    "CADENZA_METRICS_ACCESS, everybody",
    "CADENZA_DOWNLOADS_BANDWIDTH_LIMIT, -1",
    "CADENZA_DOWNLOADS_BANDWIDTH_HOURS, 8-23=20",
    "CADENZA_DOWNLOADS_BANDWIDTH_ZONE, Europe/Nowhere",
    "CADENZA_NUGS_STREAM_URL, not an address",
    "CADENZA_ARCHIVE_SITE_URL, not an address",
    "CADENZA_CONCERTS_ARTISTS, Phish=spotify",
    "CADENZA_CONCERTS_ARTISTS, *=archive:Phish",
    "CADENZA_CONCERTS_ARTISTS, Phish=archive:Phish+archive:TreyAnastasio",
    "CADENZA_CONCERTS_ARTISTS, Phish=archive:Phish;Trey Anastasio=nugs+archive:Phish"
  })
  void aSettingThatCannotBeUsedIsNamed(String variable, String value) {
    refuses(Map.of(variable, value), variable + " must be ");
  }

  @Test
  void anAddressThatIsNotOursIsNamed() {
    refuses(Map.of("CADENZA_ADDRESS", "203.0.113.1"), "203.0.113.1");
  }

  @Test
  void aHomeThatIsNoFolderIsNamed() throws IOException {
    Path file = Files.createTempFile(Path.of("target"), "no-folder", "").toAbsolutePath();
    refuses(Map.of("CADENZA_HOME", file.toString()), file.toString());
    refuses(Map.of("CADENZA_HOME", file + "/below"), file.toString());
  }

  /** Only root may mount a small disk. */
  @Test
  void aFullDiskIsToldWithWhatIsFree() throws Exception {
    Path disk = Files.createTempDirectory(Path.of("target"), "small-disk").toAbsolutePath();
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()) == 0);
    try {
      refuses(Map.of("CADENZA_HOME", disk + "/home"), "is full", "16 MiB free", disk.toString());
    } finally {
      run("umount", disk.toString());
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor();
  }

  @Test
  void aHomeThatCannotBeWrittenIsNamed() {
    refuses(Map.of("CADENZA_HOME", "/proc/cadenza"), "/proc/cadenza");
  }

  @Test
  void aHomeInUseIsNamed() {
    Path home = Product.shared().home();
    refuses(Map.of("CADENZA_HOME", home.toString()), "Another Cadenza", home.toString());
  }
}
