package org.cadenza.upkeep.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cadenza.settings.CadenzaHome;
import org.cadenza.settings.Json;

/** The folder in which archives lie; what is told of them is read from themselves. */
@ApplicationScoped
public class BackupFolder {

  private static final System.Logger LOG = System.getLogger(BackupFolder.class.getName());
  private static final String ENDING = ".zip";

  @Inject CadenzaHome home;

  /** An archive that is whole. */
  public record Archive(Path file, long size, BackupManifest manifest) {}

  /** The newest first. */
  public List<Archive> all() {
    Path folder = path();
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .flatMap(file -> read(file).stream())
          .sorted(
              Comparator.comparing((Archive archive) -> archive.manifest().createdAt())
                  .thenComparing(archive -> archive.manifest().id())
                  .reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of them; empty if there is none of this id. */
  public Optional<Archive> find(String id) {
    return all().stream().filter(archive -> archive.manifest().id().equals(id)).findFirst();
  }

  /** Where one of this id is to lie; the folder is made if need be, for its owner alone. */
  Path fileOf(String id) throws IOException {
    return home.folder("backups").resolve(id + ENDING);
  }

  /** Removes all but so many of the newest. */
  void keep(int most) throws IOException {
    for (Archive old : all().stream().skip(most).toList()) {
      Files.deleteIfExists(old.file());
      LOG.log(System.Logger.Level.INFO, "Removed the backup {0}", old.manifest().id());
    }
  }

  private Path path() {
    return home.resolve("backups");
  }

  private static Optional<Archive> read(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = zip.getInputStream(entry)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return Optional.of(
            new Archive(file, Files.size(file), Json.read(text, BackupManifest.class)));
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "Not a backup: {0}", file);
      return Optional.empty();
    }
  }
}
