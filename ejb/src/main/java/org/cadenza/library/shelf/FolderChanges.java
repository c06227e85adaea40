package org.cadenza.library.shelf;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/**
 * Folders in which audio has come or gone. What is noted here, in the transaction that makes it so,
 * is looked at within seconds, and after a crash as well.
 */
@Stateless
public class FolderChanges {

  private static final int BATCH = 20;

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject Clock clock;

  /** A folder, and when it was noted last. */
  public record Changed(String hash, String folder, Instant at) {}

  /** Notes a folder, absolute; nothing if it is under no root. */
  public void note(Path folder) {
    writer.change(
        "INSERT INTO library_change (path_sha256, path, changed_at) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE changed_at = VALUES(changed_at)",
        List.of(FoundFile.hash(folder.toString()), folder.toString(), clock.instant()));
  }

  /** Those that have waited longest. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Changed> oldest() {
    return reader.list(
        "SELECT path_sha256, path, changed_at FROM library_change ORDER BY changed_at LIMIT ?",
        List.of(BATCH),
        row -> new Changed(row.getString(1), row.getString(2), SqlReader.time(row, 3)));
  }

  /** One could not be looked at: it waits behind all others. */
  public void putOff(Changed change) {
    writer.change(
        "UPDATE library_change SET changed_at = ? WHERE path_sha256 = ? AND changed_at = ?",
        List.of(clock.instant(), change.hash(), change.at()));
  }

  /** One was looked at; it stays if it was noted again meanwhile. */
  public void forget(Changed change) {
    writer.change(
        "DELETE FROM library_change WHERE path_sha256 = ? AND changed_at = ?",
        List.of(change.hash(), change.at()));
  }
}
