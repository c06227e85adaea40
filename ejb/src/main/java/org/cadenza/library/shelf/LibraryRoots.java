package org.cadenza.library.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folders under which the library's files lie. Nothing outside of them is ever read. */
@ApplicationScoped
public class LibraryRoots {

  @Inject
  @ConfigProperty(name = "cadenza.library.roots")
  Optional<String> configured;

  @Inject @Any Instance<SharedFolder> shared;

  /** As they are now. */
  Roots look() {
    Map<Boolean, List<Path>> folders =
        Stream.concat(named(), shared.stream().map(SharedFolder::path))
            .distinct()
            .collect(Collectors.partitioningBy(Files::isDirectory));
    return new Roots(
        folders.get(true).stream().map(this::real).distinct().toList(), folders.get(false));
  }

  /** Absolute, or nothing would have started. */
  private Stream<Path> named() {
    return Arrays.stream(configured.orElse("").split(File.pathSeparator))
        .filter(name -> !name.isBlank())
        .map(name -> Path.of(name.strip()));
  }

  /** What is in a hidden folder is somebody's unfinished work. */
  private static boolean isOpen(Path within) {
    return StreamSupport.stream(within.spliterator(), false).noneMatch(FolderWalk::isHidden);
  }

  /** A path free of links, though its end may not be there. */
  Path real(Path path) {
    Path there = path;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there == null ? path : there.toRealPath().resolve(there.relativize(path));
    } catch (IOException e) {
      return path;
    }
  }

  /**
   * The file that an absolute path means, free of links; empty if that is no file, or lies under
   * none of the roots.
   */
  public Optional<Path> file(String path) {
    try {
      Path asked = Path.of(path);
      if (!asked.isAbsolute() || !Files.isRegularFile(asked)) {
        return Optional.empty();
      }
      Path real = asked.toRealPath();
      return look().present().stream()
          .filter(root -> real.startsWith(root) && isOpen(root.relativize(real)))
          .findFirst()
          .map(root -> real);
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }
}
