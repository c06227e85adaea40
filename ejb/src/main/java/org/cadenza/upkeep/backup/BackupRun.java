package org.cadenza.upkeep.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobWork;
import org.cadenza.jobs.Jobs;
import org.cadenza.telemetry.Version;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes an archive, from the beginning each time it is begun; what keeps it from being made fails
 * the job, which can be tried again. It has its name only when it is whole and on the disk.
 */
@ApplicationScoped
public class BackupRun implements JobWork {

  private static final System.Logger LOG = System.getLogger(BackupRun.class.getName());

  @Inject Jobs jobs;
  @Inject BackupLedger ledger;
  @Inject BackupFolder folder;
  @Inject ArchiveWriter writer;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.backups.keep")
  int most;

  @Override
  public JobType type() {
    return JobType.DATABASE_BACKUP;
  }

  @Override
  public String failure() {
    return "The backup could not be made; the server's log tells why";
  }

  @Override
  public void run(long jobId, String execution) throws JobLost {
    try {
      make(jobId, execution);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "No backup", e);
      ledger.fail(jobId, execution, String.valueOf(e.getMessage()));
    }
  }

  private void make(long jobId, String execution) throws JobLost, IOException {
    BackupOrder order = jobs.parameters(jobId, BackupOrder.class);
    BackupManifest manifest =
        new BackupManifest(
            order.id(),
            Version.text(),
            clock.instant(),
            order.includeDownloads(),
            order.compress(),
            order.description());
    Path file = folder.fileOf(order.id());
    Path part = file.resolveSibling(file.getFileName() + "." + execution + ".part");
    try {
      Files.deleteIfExists(part);
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      ArchiveWriter.Written written =
          writer.write(
              part, manifest, (percent, what) -> ledger.reach(jobId, execution, percent, what));
      try (FileChannel channel = FileChannel.open(part, READ, WRITE)) {
        channel.force(true);
      }
      // Whoever has lost the job meanwhile leaves nothing behind, and no archive is ever replaced.
      ledger.reach(jobId, execution, 99, "Putting it in its place");
      if (Files.exists(file)) {
        throw new IOException("There is a backup " + order.id() + " already");
      }
      Files.move(part, file, ATOMIC_MOVE);
      folder.keep(most);
      ledger.end(
          jobId,
          execution,
          new BackupLedger.Result(order.id(), Files.size(file), written.sha256(), written.files()));
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
