package org.cadenza.server.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;

/** The compiled product: what the modules ejb, batch and web made of their sources. */
final class Product {

  /** The wings: each a document of its own, none sees another. */
  static final List<String> WINGS =
      List.of("concerts", "audiobooks", "tracklists", "mediaserver", "studio");

  /** The checkout. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  static final JavaClasses CLASSES =
      new ClassFileImporter().importPaths(classes("ejb"), classes("batch"), classes("web"));

  private Product() {}

  private static Path classes(String module) {
    return ROOT.resolve(module).resolve("target/classes");
  }

  /** The classes of one module. */
  static DescribedPredicate<JavaClass> module(String name) {
    String folder = classes(name).toString();
    return DescribedPredicate.describe(
        "of the module " + name,
        c -> c.getSource().filter(s -> s.getUri().toString().contains(folder)).isPresent());
  }

  /** The packages of a wing, on every floor. */
  static String[] wing(String name) {
    return new String[] {"org.cadenza." + name + "..", "org.cadenza.web." + name + ".."};
  }

  /** The packages of all wings, on every floor. */
  static String[] wings() {
    return WINGS.stream().flatMap(w -> List.of(wing(w)).stream()).toArray(String[]::new);
  }
}
