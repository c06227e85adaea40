package org.cadenza.settings;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * This running server among those that may share a database: a name that stays with the home
 * folder, and an id for this one start. A lease held under our name by another start is an orphan
 * of a crash and can be taken over at once.
 */
@ApplicationScoped
public class Node {

  private final String start = UUID.randomUUID().toString();
  @Inject CadenzaHome home;
  private String name;

  /** Who holds a lease taken now: {@code name/start}. */
  public String owner() {
    return name() + "/" + start;
  }

  /** What the owners of all leases of this node begin with: {@code name/}. */
  public String prefix() {
    return name() + "/";
  }

  private synchronized String name() {
    if (name == null) {
      name = readOrMake(home.resolve("node-id"));
    }
    return name;
  }

  /**
   * Written whole or not at all, and an empty file is none: a crash must not take the name away.
   */
  static String readOrMake(Path file) {
    try {
      String kept = Files.exists(file) ? Files.readString(file).strip() : "";
      if (kept.isEmpty()) {
        kept = UUID.randomUUID().toString();
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, kept, CREATE, TRUNCATE_EXISTING, WRITE, SYNC);
        Files.move(unfinished, file, ATOMIC_MOVE);
      }
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
