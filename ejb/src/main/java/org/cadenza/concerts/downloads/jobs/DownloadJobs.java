package org.cadenza.concerts.downloads.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.fetching.DownloadCancelling;
import org.cadenza.concerts.downloads.queue.DownloadQueue;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobDetails;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.KindredJobs;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;

/** Downloads, by the names that they have as jobs. */
@ApplicationScoped
public class DownloadJobs implements KindredJobs {

  private static final Pattern NAME = Pattern.compile(Download.JOB_PREFIX + "([0-9a-f-]{36})");

  @Inject SqlReader reader;
  @Inject DownloadCancelling cancelling;
  @Inject DownloadQueue queue;

  @Override
  public JobType type() {
    return JobType.DOWNLOAD;
  }

  @Override
  public List<JobView> newest(JobState state, int limit) {
    List<Object> values = state == null ? List.of(limit) : List.of(of(state).name(), limit);
    return reader
        .list(
            DownloadJob.SELECT
                + (state == null ? "" : " AND state = ?")
                + " ORDER BY created_at DESC, id DESC LIMIT ?",
            values,
            DownloadJob::of)
        .stream()
        .map(DownloadJob::view)
        .toList();
  }

  private static DownloadState of(JobState state) {
    return switch (state) {
      case PENDING -> DownloadState.PENDING;
      case RUNNING -> DownloadState.IN_PROGRESS;
      case COMPLETED -> DownloadState.COMPLETED;
      case FAILED -> DownloadState.FAILED;
      case CANCELED -> DownloadState.CANCELLED;
    };
  }

  @Override
  public Optional<JobDetails> details(String publicId) {
    return find(publicId).map(DownloadJob::details);
  }

  @Override
  public boolean cancel(Caller caller, String publicId) {
    Optional<DownloadJob> download = find(publicId);
    download.ifPresent(
        job -> {
          // Here and not only by the download, which spells its state in another way.
          JobState state = job.view().status();
          if (state.isOver()) {
            throw Problem.conflict(
                "The job is " + state.word() + " already", Map.of("status", state.word()));
          }
          cancelling.cancel(caller, job.id());
        });
    return download.isPresent();
  }

  @Override
  public Optional<JobView> retry(Caller caller, String publicId) {
    Optional<DownloadJob> download = find(publicId);
    download.ifPresent(job -> queue.retry(caller, job.id()));
    return download.flatMap(job -> find(publicId)).map(DownloadJob::view);
  }

  private Optional<DownloadJob> find(String publicId) {
    var name = NAME.matcher(publicId);
    return name.matches()
        ? reader
            .list(
                DownloadJob.SELECT + " AND public_id = ?", List.of(name.group(1)), DownloadJob::of)
            .stream()
            .findFirst()
        : Optional.empty();
  }
}
