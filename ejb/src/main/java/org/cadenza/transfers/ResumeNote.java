package org.cadenza.transfers;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What a partial file is a part of, kept beside it so that the next process can go on with it.
 *
 * @param identity hash of the order's identity (hashed, since it may stem from an address)
 * @param validator version of the file at the source
 * @param length of the whole file, or -1
 */
record ResumeNote(String identity, Validator validator, long length) {

  static ResumeNote of(TransferOrder order, Validator validator, long length) {
    return new ResumeNote(hash(order.identity()), validator, length);
  }

  /** The note at the path; empty where there is none or it cannot be understood. */
  static Optional<ResumeNote> load(Path path) {
    Properties kept = new Properties();
    try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      kept.load(in);
      return Optional.of(
          new ResumeNote(
              kept.getProperty("identity", ""),
              new Validator(kept.getProperty("etag", ""), kept.getProperty("last-modified", "")),
              Long.parseLong(kept.getProperty("length", "-1"))));
    } catch (IOException | IllegalArgumentException unreadable) {
      // Without a readable note the partial file is worth nothing, which is no error.
      return Optional.empty();
    }
  }

  void save(Path path) throws IOException {
    Properties kept = new Properties();
    kept.setProperty("identity", identity);
    kept.setProperty("etag", validator.etag());
    kept.setProperty("last-modified", validator.lastModified());
    kept.setProperty("length", Long.toString(length));
    try (Writer out =
        Files.newBufferedWriter(
            path,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      kept.store(out, null);
    }
  }

  /**
   * Whether an order may go on with so many bytes. Without a validator nothing could tell whether
   * the two parts belong together.
   */
  boolean fits(TransferOrder order, long bytes) {
    return identity.equals(hash(order.identity()))
        && (length < 0 || bytes <= length)
        && validator.ifRange().isPresent();
  }

  private static String hash(String text) {
    ContentDigest digest = new ContentDigest(false, false);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(bytes, bytes.length);
    return digest.finish().sha256();
  }
}
