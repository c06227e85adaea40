package org.cadenza.library.shelf;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.library.NotAudio;

/**
 * Brings rows in line with what lies in folders. Files are read outside of transactions, and what
 * is written at once is a few hundred of them; begun again, it goes over what is known already.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Shelving {

  private static final System.Logger LOG = System.getLogger(Shelving.class.getName());
  private static final int CHUNK = 500;

  @Inject FactsReader facts;
  @Inject FileRows rows;
  @Inject ShelvingLedger ledger;

  /** Told what has come of it so far; whatever it throws ends the work. */
  public interface Witness<E extends Exception> {

    void hear(ScanOutcome outcome) throws E;
  }

  /** Looks through a folder and those in it. */
  public <E extends Exception> ScanOutcome folder(
      Path folder, ScanOutcome before, Witness<E> witness) throws E {
    ScanOutcome outcome = before;
    try (FolderWalk walk = new FolderWalk(folder, facts::mayBeAudio)) {
      List<FoundFile> files = walk.next();
      while (!files.isEmpty()) {
        outcome = files(files, outcome);
        witness.hear(outcome);
        files = walk.next();
      }
    }
    return outcome;
  }

  private ScanOutcome files(List<FoundFile> files, ScanOutcome before) {
    Map<String, FileRows.Known> known = rows.known(files);
    List<ReadFile> read = new ArrayList<>();
    List<Long> spoiled = new ArrayList<>();
    int unreadable = 0;
    for (FoundFile file : files) {
      FileRows.Known row = known.get(file.pathHash());
      if (row == null || !row.isStill(file)) {
        try {
          read.add(new ReadFile(file, facts.read(file.path())));
        } catch (NotAudio | IOException | RuntimeException e) {
          // One odd file is in no other's way.
          unreadable++;
          if (row != null && !row.gone()) {
            spoiled.add(row.id());
          }
          LOG.log(System.Logger.Level.DEBUG, "{0}: {1}", file.path(), e.getMessage());
        }
      }
    }
    ledger.write(read);
    ledger.gone(spoiled);
    return before.with(files.size(), read.size(), unreadable, spoiled.size());
  }

  /**
   * Notes which files of a folder and those in it are not there any more. Whatever is under none of
   * the roots is not there either; of what is under one that is absent nobody knows.
   */
  public ScanOutcome gone(Path folder, Roots roots, ScanOutcome before) {
    ScanOutcome outcome = before;
    List<FileRows.Known> there = rows.under(folder, 0, CHUNK);
    while (!there.isEmpty()) {
      List<Long> gone =
          there.stream()
              .filter(file -> roots.haveLost(file.path()))
              .map(FileRows.Known::id)
              .toList();
      ledger.gone(gone);
      outcome = outcome.with(0, 0, 0, gone.size());
      there = rows.under(folder, there.get(there.size() - 1).id(), CHUNK);
    }
    return outcome;
  }
}
