package org.cadenza.server.restore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cadenza.server.launch.StartFailure;

/** An archive that the server has made: a manifest, the database, keys, maybe files. */
final class Archive implements AutoCloseable {

  private static final String MANIFEST = "manifest.json";
  private static final String DATABASE = "database.sql";
  private static final String KEYS = "keys/";
  private static final String DOWNLOADS = "downloads/";

  private final ZipFile zip;
  private final JsonNode manifest;

  private Archive(ZipFile zip, JsonNode manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  static Archive open(Path file) throws IOException {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      ZipEntry manifest = zip.getEntry(MANIFEST);
      if (manifest == null || zip.getEntry(DATABASE) == null) {
        zip.close();
        throw new StartFailure(file + " is no backup of Cadenza");
      }
      try (InputStream in = zip.getInputStream(manifest)) {
        return new Archive(zip, new ObjectMapper().readTree(in));
      }
    } catch (ZipException e) {
      throw new StartFailure(file + " is no backup of Cadenza, or not a whole one", e);
    }
  }

  /** Reads everything and compares every checksum. */
  void verify() throws IOException {
    for (ZipEntry entry : Collections.list(zip.entries())) {
      // Reading alone compares nothing.
      CRC32 sum = new CRC32();
      try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
        in.transferTo(OutputStream.nullOutputStream());
      } catch (ZipException e) {
        throw new StartFailure("The backup is damaged: " + entry.getName(), e);
      }
      if (sum.getValue() != entry.getCrc()) {
        throw new StartFailure("The backup is damaged: " + entry.getName());
      }
    }
  }

  String createdAt() {
    return manifest.path("created_at").asText();
  }

  /** The statements that make the database. */
  InputStream database() throws IOException {
    return zip.getInputStream(zip.getEntry(DATABASE));
  }

  /** Into a folder, each readable by its owner alone; returns how many. */
  int extractKeys(Path folder) throws IOException {
    int keys = extract(KEYS, folder);
    for (ZipEntry entry : entries(KEYS)) {
      Files.setPosixFilePermissions(
          target(folder, entry, KEYS), PosixFilePermissions.fromString("rw-------"));
    }
    return keys;
  }

  /** Into a folder; returns how many. */
  int extractDownloads(Path folder) throws IOException {
    return extract(DOWNLOADS, folder);
  }

  private int extract(String prefix, Path folder) throws IOException {
    List<? extends ZipEntry> entries = entries(prefix);
    for (ZipEntry entry : entries) {
      Path target = target(folder, entry, prefix);
      Files.createDirectories(
          target.getParent(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path part = target.resolveSibling(target.getFileName() + ".restored");
      try (InputStream in = zip.getInputStream(entry)) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
    return entries.size();
  }

  private List<? extends ZipEntry> entries(String prefix) {
    return Collections.list(zip.entries()).stream()
        .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
        .toList();
  }

  /** Where an entry belongs; nobody's archive is to write elsewhere. */
  private static Path target(Path folder, ZipEntry entry, String prefix) {
    Path root = folder.toAbsolutePath().normalize();
    Path target = root.resolve(entry.getName().substring(prefix.length())).normalize();
    if (!target.startsWith(root) || target.equals(root)) {
      throw new StartFailure("The backup is not Cadenza's: " + entry.getName());
    }
    return target;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
