package org.cadenza.upkeep.backup;

import java.time.Instant;

/**
 * What an archive tells of itself, in its first entry {@code manifest.json}.
 *
 * @param version of the Cadenza that made it
 */
public record BackupManifest(
    String id,
    String version,
    Instant createdAt,
    boolean includeDownloads,
    boolean compress,
    String description) {

  /** The name of its entry. */
  public static final String ENTRY = "manifest.json";

  /** The entry of the database, as statements in SQL. */
  public static final String DATABASE = "database.sql";

  /** What the entries of keys begin with; the rest is a name in the folder {@code keys}. */
  public static final String KEYS = "keys/";

  /** What the entries of downloads begin with; the rest is a path below their root. */
  public static final String DOWNLOADS = "downloads/";
}
