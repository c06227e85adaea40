package org.cadenza.library.shelf;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cadenza.identity.Caller;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.problems.Problem;

/** Ids that clients have given to files. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NameRows {

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject Clock clock;

  /** Gives a file an id; a conflict if it is a file's own, or somebody else has given it. */
  public void give(Caller caller, String id, String fileId) {
    if (reader.number("SELECT COUNT(*) FROM library_file WHERE public_id = ?", List.of(id)) > 0) {
      throw Problem.conflict("The id is another file's own", Map.of("audio_file_id", id));
    }
    writer.change(
        "INSERT IGNORE INTO library_name (public_id, file_id, owner_id, created_at)"
            + " SELECT ?, id, ?, ? FROM library_file WHERE public_id = ?",
        List.of(id, caller.userId(), clock.instant(), fileId));
    long owner =
        reader.number(
            "SELECT owner_id FROM library_name WHERE public_id = ? FOR UPDATE", List.of(id));
    if (!caller.mayChange(owner)) {
      throw Problem.conflict("Somebody else has given this id", Map.of("audio_file_id", id));
    }
    writer.change(
        "UPDATE library_name SET file_id = (SELECT id FROM library_file WHERE public_id = ?)"
            + " WHERE public_id = ?",
        List.of(fileId, id));
  }
}
