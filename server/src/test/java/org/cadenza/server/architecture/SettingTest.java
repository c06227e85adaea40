package org.cadenza.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every setting stands in the one documented file, and what stands there is used. */
class SettingTest {

  private static final Pattern INJECTED =
      Pattern.compile("@ConfigProperty\\(\\s*name\\s*=\\s*\"([^\"]+)\"");

  private final Properties documented = new Properties();

  @BeforeEach
  void read() throws IOException {
    try (Reader file =
        Files.newBufferedReader(
            Product.ROOT.resolve(
                "config/src/main/resources/META-INF/microprofile-config.properties"))) {
      documented.load(file);
    }
  }

  @Test
  void everySettingThatIsUsedIsDocumented() {
    Set<String> unknown =
        Sources.main().stream()
            .flatMap(file -> INJECTED.matcher(Sources.text(file)).results())
            .map(found -> found.group(1))
            .filter(key -> !documented.containsKey(key))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unknown);
  }

  @Test
  void everySettingThatIsDocumentedIsUsed() {
    String sources = Sources.main().stream().map(Sources::text).collect(Collectors.joining("\n"));
    List<String> idle =
        documented.stringPropertyNames().stream()
            .filter(key -> key.startsWith("cadenza."))
            .filter(key -> !sources.contains('"' + key + '"'))
            .sorted()
            .toList();
    assertEquals(List.of(), idle);
  }

  @Test
  void noSettingHasADefaultPassword() {
    documented.forEach(
        (key, value) -> {
          if (key.toString().matches(".*(password|secret|key)$")) {
            assertTrue(value.toString().isBlank(), key::toString);
          }
        });
  }

  @Test
  void theSiteOfTracklistsIsAskedNoOftenerThanItPutsUpWith() {
    assertEquals("2400", documented.getProperty("cadenza.tracklists.pause-millis"));
  }
}
