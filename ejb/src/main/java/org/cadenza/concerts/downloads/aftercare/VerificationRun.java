package org.cadenza.concerts.downloads.aftercare;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.concerts.downloads.FinishedFile;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.concerts.downloads.fetching.FinishedShows;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobWork;
import org.cadenza.library.Checksums;

/** Looks at every file of a download, outside of any transaction. */
@Stateless
@Local(JobWork.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerificationRun implements JobWork {

  private static final System.Logger LOG = System.getLogger(VerificationRun.class.getName());

  @Inject VerificationLedger ledger;
  @Inject FinishedShows shows;

  @Override
  public JobType type() {
    return JobType.DOWNLOAD_VERIFICATION;
  }

  @Override
  public String failure() {
    return "The files could not be read; the server's log tells more";
  }

  @Override
  public void run(long jobId, String execution) throws JobLost, IOException {
    VerificationLedger.Task task = ledger.task(jobId, execution);
    if (task == null) {
      return;
    }
    VerificationPoint point = task.point();
    long size = Math.max(1, task.size());
    for (VerificationLedger.Recorded each : task.files()) {
      if (each.position() > point.position()) {
        List<Finding> found = look(task.folder(), each.file());
        point = point.after(each.position(), each.file().size(), found);
        ledger.reach(jobId, execution, (int) (99 * point.bytes() / size), point);
      }
    }
    List<Finding> findings = new ArrayList<>(point.findings());
    shows
        .missingNote(task.folder(), task.downloadJob())
        .ifPresent(note -> findings.add(new Finding(note, Finding.Fault.MISSING)));
    ledger.end(
        jobId,
        execution,
        new VerificationPoint(point.position(), point.files(), point.bytes(), findings));
  }

  private List<Finding> look(ShowFolder folder, FinishedFile recorded) throws IOException {
    Optional<Path> file = shows.file(folder, recorded.name());
    if (file.isEmpty()) {
      return List.of(new Finding(recorded.name(), Finding.Fault.MISSING));
    }
    return isWhole(file.get(), recorded)
        ? List.of()
        : List.of(new Finding(recorded.name(), Finding.Fault.DAMAGED));
  }

  /** A file that cannot be read to its end is damaged: a bad sector is what this looks for. */
  private static boolean isWhole(Path file, FinishedFile recorded) {
    try {
      return Files.size(file) == recorded.size()
          && Checksums.sha256(file).equals(recorded.sha256());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "A file cannot be read: {0}", e);
      return false;
    }
  }
}
