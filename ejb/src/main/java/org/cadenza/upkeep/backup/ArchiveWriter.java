package org.cadenza.upkeep.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cadenza.jobs.JobLost;
import org.cadenza.settings.CadenzaHome;
import org.cadenza.settings.Json;

/** Writes an archive: what it is, the keys, the database, and files of downloads. */
@ApplicationScoped
class ArchiveWriter {

  private static final long NEWS_NANOS = 1_000_000_000;

  @Inject CadenzaHome home;
  @Inject DatabaseDump dump;
  @Inject @Any Instance<Precious> precious;

  /** Is told how far it is; and may break off. */
  @FunctionalInterface
  interface Watcher {
    void reach(int percent, String what) throws JobLost;
  }

  /** What was written, and how many files of downloads. */
  record Written(String sha256, int files) {}

  /** A watcher's {@link JobLost} on its way through streams. */
  private static final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenOff(JobLost cause) {
      super(cause);
    }
  }

  /** Tells a watcher once a second. */
  private static final class News {

    private final Watcher watcher;
    private long last = System.nanoTime() - NEWS_NANOS;

    News(Watcher watcher) {
      this.watcher = watcher;
    }

    boolean tell(int percent, String what) {
      if (System.nanoTime() - last >= NEWS_NANOS) {
        last = System.nanoTime();
        try {
          watcher.reach(percent, what);
        } catch (JobLost e) {
          throw new BrokenOff(e);
        }
      }
      return false;
    }
  }

  Written write(Path file, BackupManifest manifest, Watcher watcher) throws IOException, JobLost {
    MessageDigest sha256 = sha256();
    News news = new News(watcher);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        ZipOutputStream zip = new ZipOutputStream(new DigestOutputStream(out, sha256))) {
      zip.setLevel(manifest.compress() ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
      text(zip, BackupManifest.ENTRY, Json.write(manifest));
      keys(zip);
      zip.putNextEntry(new ZipEntry(BackupManifest.DATABASE));
      dump.write(zip, () -> news.tell(10, "Copying the database"));
      zip.closeEntry();
      int files = manifest.includeDownloads() ? downloads(zip, news) : 0;
      zip.finish();
      out.flush();
      return new Written(HexFormat.of().formatHex(sha256.digest()), files);
    } catch (BrokenOff e) {
      throw (JobLost) e.getCause();
    }
  }

  private static void text(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void keys(ZipOutputStream zip) throws IOException {
    try (Stream<Path> keys = Files.list(home.resolve("keys"))) {
      for (Path key : keys.sorted().toList()) {
        zip.putNextEntry(new ZipEntry(BackupManifest.KEYS + key.getFileName()));
        Files.copy(key, zip);
        zip.closeEntry();
      }
    }
  }

  private int downloads(ZipOutputStream zip, News news) throws IOException {
    // Packed as well as it can be already.
    zip.setLevel(Deflater.NO_COMPRESSION);
    int written = 0;
    for (Precious each : precious) {
      List<Path> files = each.files();
      for (Path file : files) {
        news.tell(
            20 + (int) (79L * written / Math.max(1, files.size())),
            "Copying " + file.getFileName());
        written += copy(zip, each.root(), file) ? 1 : 0;
      }
    }
    return written;
  }

  private static boolean copy(ZipOutputStream zip, Path root, Path file) throws IOException {
    Path from = root.resolve(file);
    if (!Files.isRegularFile(from)) {
      return false;
    }
    zip.putNextEntry(new ZipEntry(BackupManifest.DOWNLOADS + file));
    try {
      Files.copy(from, zip);
      return true;
    } catch (NoSuchFileException removedMeanwhile) {
      return false;
    } finally {
      zip.closeEntry();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
