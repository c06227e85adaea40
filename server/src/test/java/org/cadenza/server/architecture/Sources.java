package org.cadenza.server.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The project's Java sources. */
final class Sources {

  private static final List<String> MODULES = List.of("config", "ejb", "batch", "web", "server");

  private Sources() {}

  /** All of them, tests too. */
  static List<Path> all() {
    return under("src");
  }

  /** Those that the product is made of. */
  static List<Path> main() {
    return under("src/main/java");
  }

  private static List<Path> under(String folder) {
    List<Path> files = new ArrayList<>();
    for (String module : MODULES) {
      Path root = Product.ROOT.resolve(module).resolve(folder);
      if (Files.exists(root)) {
        try (Stream<Path> found = Files.walk(root)) {
          found.filter(f -> f.toString().endsWith(".java")).forEach(files::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return files;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
