package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A deployment that cannot work ends at once, with one line that says why, and status 1. */
@Tag("micro")
class DeployIT {

  private static final String NOWHERE = "jdbc:mariadb://127.0.0.1:1/cadenza";
  private Path folder;

  @BeforeEach
  void make() throws IOException {
    folder = Files.createTempDirectory(Path.of("target"), "deploy-").toAbsolutePath();
  }

  @AfterEach
  void remove() {
    TestHome.delete(folder);
  }

  @Test
  void aFolderWithoutAServerIsNamed() throws Exception {
    refuses("wildfly", Map.of(), folder + " is not an unpacked WildFly");
    refuses("payara", Map.of(), folder + " is not an unpacked Payara Server");
  }

  @Test
  void anOlderServerIsToldWhatIsNeeded() throws Exception {
    wildFly("26.1.3.Final");
    refuses("wildfly", Map.of(), "WildFly 39 or later is needed", "is 26");
  }

  @Test
  void aDatabaseIsNeededAndMustAnswer() throws Exception {
    wildFly("39.0.1.Final");
    refuses("wildfly", Map.of(), "CADENZA_DB_URL must name an own MariaDB");
    refuses("wildfly", Map.of("CADENZA_DB_URL", NOWHERE), "CADENZA_DB_URL cannot be used");
  }

  @Test
  void aSettingThatCannotBeUsedIsNamed() throws Exception {
    wildFly("39.0.1.Final");
    Map<String, String> wrong = Map.of("CADENZA_DB_URL", NOWHERE, "CADENZA_TOKEN_HOURS", "long");
    refuses("wildfly", wrong, "CADENZA_TOKEN_HOURS must be a whole number");
  }

  /** As much of one as a deployment looks at before it begins. */
  private void wildFly(String version) throws IOException {
    Path product = folder.resolve("modules/system/layers/base/org/jboss/as/product/main");
    Files.createDirectories(product);
    Files.createFile(product.resolve("wildfly-feature-pack-product-conf-" + version + ".jar"));
    Files.createFile(folder.resolve("jboss-modules.jar"));
    Path configuration = Files.createDirectories(folder.resolve("standalone/configuration"));
    Files.createFile(configuration.resolve("standalone-full.xml"));
  }

  private void refuses(String kind, Map<String, String> settings, String... words)
      throws IOException, InterruptedException {
    Path install = Path.of(System.getProperty("cadenza.install"));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dcadenza.install=" + install,
            "-Dcadenza.ear=" + System.getProperty("cadenza.ear"),
            "-cp",
            install.resolve("lib") + "/*",
            "org.cadenza.server.deploy.Deploy",
            kind,
            folder.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("CADENZA_"));
    builder.environment().put("CADENZA_HOME", folder.resolve("home").toString());
    builder.environment().putAll(settings);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor(), output);
    assertEquals(1, output.lines().count(), output);
    for (String word : words) {
      assertTrue(output.startsWith("cadenza: ") && output.contains(word), output);
    }
  }
}
