package org.cadenza.server.bench;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The product with bare servlets beside it, in the same application and so behind the same sign-in
 * and limits. It is made for a benchmark and goes with it; no application that anybody runs has
 * them.
 */
final class BenchInstall implements AutoCloseable {

  private final Path folder;

  private BenchInstall(Path folder) {
    this.folder = folder;
  }

  /** Makes one of the installed product, which stays as it is. */
  static BenchInstall of(Path install) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("/var/tmp"), "cadenza-bench");
    try (Stream<Path> parts = Files.list(install)) {
      for (Path part : (Iterable<Path>) parts::iterator) {
        Files.createSymbolicLink(folder.resolve(part.getFileName()), part.toAbsolutePath());
      }
    }
    Path war = folder.resolve("cadenza.war");
    Files.delete(war);
    Files.copy(install.resolve("cadenza.war"), war);
    try (FileSystem application = FileSystems.newFileSystem(war)) {
      add(install.resolve("bench-classes"), application.getPath("WEB-INF/classes"));
    }
    return new BenchInstall(folder);
  }

  private static void add(Path classes, Path place) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = place.resolve(classes.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    FileUtils.deleteDirectory(folder.toFile());
  }
}
