package org.cadenza.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EntityTest {

  private static final Pattern LISTED = Pattern.compile("<class>([^<]+)</class>");

  @Test
  void everyEntityIsListedInThePersistenceUnit() throws IOException {
    Set<String> entities = new TreeSet<>();
    for (String kind : Set.of("Entity", "Converter", "MappedSuperclass", "Embeddable")) {
      Product.CLASSES.stream()
          .filter(c -> c.isAnnotatedWith("jakarta.persistence." + kind))
          .forEach(c -> entities.add(c.getName()));
    }
    String unit =
        Files.readString(Product.ROOT.resolve("ejb/src/main/resources/META-INF/persistence.xml"));
    Set<String> listed =
        LISTED
            .matcher(unit)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(entities, listed);
  }
}
