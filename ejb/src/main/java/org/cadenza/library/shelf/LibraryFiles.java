package org.cadenza.library.shelf;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cadenza.identity.Caller;
import org.cadenza.library.LibraryFile;
import org.cadenza.library.NotAudio;
import org.cadenza.persistence.Page;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;

/** Files of the library by their ids and paths. Everybody who may sign in may see them. */
@Stateless
public class LibraryFiles {

  private static final String SELECT = "SELECT " + LibraryFile.COLUMNS + " FROM library_file f ";

  @Inject SqlReader reader;
  @Inject LibraryRoots roots;
  @Inject FactsReader facts;
  @Inject ShelvingLedger ledger;
  @Inject NameRows names;

  /**
   * A page of those that are there, the newest first.
   *
   * @param gone whether of those that are not there any more instead
   */
  public Page<LibraryFile> page(boolean gone, Page.Asked asked) {
    String where = gone ? "WHERE f.gone_at IS NOT NULL" : "WHERE f.gone_at IS NULL";
    return reader.page(
        SELECT + where + " ORDER BY f.added_at DESC, f.id DESC LIMIT ? OFFSET ?",
        "SELECT COUNT(*) FROM library_file f " + where,
        List.of(),
        asked,
        LibraryFile::of);
  }

  /** By its own id or one that a client has given it; empty if there is none. */
  public Optional<LibraryFile> find(String id) {
    // The column is ASCII, and comparing it with other text is an error.
    if (id == null || !id.matches("[0-9a-f-]{36}")) {
      return Optional.empty();
    }
    return first(
        SELECT
            + "WHERE f.public_id = ? OR f.id = (SELECT file_id FROM library_name"
            + " WHERE public_id = ?)",
        List.of(id, id));
  }

  /** All ids of a file: its own, and those that clients have given it. */
  public List<String> ids(LibraryFile file) {
    return reader.list(
        "SELECT ? UNION ALL SELECT n.public_id FROM library_name n"
            + " JOIN library_file f ON f.id = n.file_id WHERE f.public_id = ?",
        List.of(file.id(), file.id()),
        row -> row.getString(1));
  }

  /** By its path; empty if it is not in the library, or under none of its roots. */
  public Optional<LibraryFile> at(String path) {
    return roots.file(path).flatMap(this::row);
  }

  private Optional<LibraryFile> row(Path path) {
    return first(SELECT + "WHERE f.path_sha256 = ?", List.of(FoundFile.hash(path.toString())));
  }

  private Optional<LibraryFile> first(String query, List<?> values) {
    return reader.list(query, values, LibraryFile::of).stream().findFirst();
  }

  /**
   * Has a client's id mean a file from now on, which joins the library if need be; a problem if the
   * file is under no root or no audio, a conflict if the id is a file's own or somebody else's.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public LibraryFile bind(Caller caller, String id, String path) {
    Path file =
        roots
            .file(path)
            .orElseThrow(() -> Problem.refused("path", "is no file under a root of the library"));
    try {
      ledger.write(List.of(new ReadFile(FoundFile.of(file), facts.read(file))));
    } catch (NotAudio e) {
      throw Problem.refused("path", e.getMessage());
    } catch (IOException e) {
      throw Problem.refused("path", "The file cannot be read");
    }
    LibraryFile found = row(file).orElseThrow();
    if (!found.id().equals(id)) {
      names.give(caller, id, found.id());
    }
    return found;
  }
}
