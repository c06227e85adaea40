package org.cadenza.library.shelf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cadenza.library.Checksums;

/**
 * A file that lies in a folder.
 *
 * @param modifiedAt to the microsecond, as the database keeps it
 */
record FoundFile(Path path, long byteSize, Instant modifiedAt) {

  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  static FoundFile of(Path path, BasicFileAttributes attributes) {
    return new FoundFile(
        path,
        attributes.size(),
        within(attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS)));
  }

  static FoundFile of(Path path) throws IOException {
    return of(path, Files.readAttributes(path, BasicFileAttributes.class));
  }

  /** File systems know years that databases do not. */
  private static Instant within(Instant time) {
    return time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
  }

  /** What it is found by: paths are too long for an index. */
  String pathHash() {
    return hash(path.toString());
  }

  static String hash(String path) {
    return Checksums.sha256(path.getBytes(StandardCharsets.UTF_8));
  }
}
