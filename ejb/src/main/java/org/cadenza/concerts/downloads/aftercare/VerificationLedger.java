package org.cadenza.concerts.downloads.aftercare;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.DownloadTrack;
import org.cadenza.concerts.downloads.FinishedFile;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;

/** Where a verification writes down what it finds, as long as the job is its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VerificationLedger {

  private static final String GONE = "The download was removed or changed meanwhile";

  @PersistenceContext EntityManager entities;
  @Inject JobLedger jobs;
  @Inject Clock clock;

  /** A recorded file. */
  public record Recorded(int position, FinishedFile file) {}

  /** What is to be looked at, from where an earlier execution has stopped. */
  public record Task(
      ShowFolder folder, String downloadJob, List<Recorded> files, VerificationPoint point) {

    /** Bytes of all files. */
    long size() {
      return files.stream().mapToLong(each -> each.file().size()).sum();
    }
  }

  /** A job's result. */
  public record Result(int filesVerified, long bytesVerified, List<Finding> damaged) {}

  /** What a job is to do; null, and the job has failed, if the download is complete no more. */
  public Task task(long jobId, String execution) throws JobLost {
    Job job = jobs.held(jobId, execution);
    Download download = entities.find(Download.class, downloadOf(job));
    if (download == null || download.state() != DownloadState.COMPLETED) {
      jobs.fail(jobId, execution, GONE);
      return null;
    }
    List<Recorded> files =
        tracks(download.id()).stream()
            .filter(track -> track.file() != null)
            .map(track -> new Recorded(track.position(), track.file()))
            .toList();
    VerificationPoint point = job.checkpoint(VerificationPoint.class);
    return new Task(
        download.folder(),
        download.jobId(),
        files,
        Objects.requireNonNullElse(point, VerificationPoint.START));
  }

  /** A file was looked at. */
  public void reach(long jobId, String execution, int percent, VerificationPoint point)
      throws JobLost {
    String message = point.files() + (point.files() == 1 ? " file" : " files") + " verified";
    jobs.held(jobId, execution).reach(percent, message, point, clock.instant());
  }

  /** All files were looked at. What is damaged or missing will be fetched by a retry. */
  public void end(long jobId, String execution, VerificationPoint point) throws JobLost {
    Job job = jobs.held(jobId, execution);
    List<Finding> findings = point.findings();
    if (!findings.isEmpty()) {
      Download download =
          entities.find(Download.class, downloadOf(job), LockModeType.PESSIMISTIC_WRITE);
      if (download == null || download.state() != DownloadState.COMPLETED) {
        jobs.fail(jobId, execution, GONE);
        return;
      }
      Set<String> lost = findings.stream().map(Finding::file).collect(Collectors.toSet());
      tracks(download.id()).stream()
          .filter(track -> track.file() != null && lost.contains(track.file().name()))
          .forEach(DownloadTrack::lose);
      entities.refresh(download.show(), LockModeType.PESSIMISTIC_WRITE);
      download.show().lostDownload();
      download.fail(words(findings), clock.instant());
      findings.forEach(found -> jobs.note(jobId, "warning", found.toString()));
    }
    jobs.complete(
        jobId,
        execution,
        findings.isEmpty() ? "Every file is as it was" : words(findings),
        new Result(point.files(), point.bytes(), findings));
  }

  /** For a person; a message of a job has 500 characters at most. */
  private static String words(List<Finding> findings) {
    String names = findings.stream().map(Finding::toString).collect(Collectors.joining(", "));
    String text = "Damaged or missing: " + names;
    return text.length() <= 500 ? text : text.substring(0, 499) + "…";
  }

  private static long downloadOf(Job job) {
    return job.parameters(DownloadVerification.Order.class).downloadId();
  }

  private List<DownloadTrack> tracks(long id) {
    return entities
        .createQuery(
            "from DownloadTrack t where t.downloadId = :id order by t.position",
            DownloadTrack.class)
        .setParameter("id", id)
        .getResultList();
  }
}
