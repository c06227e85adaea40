package org.cadenza.tracklists.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;

/** Makes cue files, at once or as a job; both are jobs to whoever asks later. */
@Stateless
public class CueGeneration {

  private static final JobType TYPE = JobType.CUE_GENERATION;

  @Inject Jobs jobs;
  @Inject CueFiles files;

  /** What has come of one. */
  public record Generated(String jobId, CueFiles.Made made) {}

  /**
   * A job's result.
   *
   * @param warnings what the format could not hold
   */
  public record Result(String cueFileId, String filePath, List<SheetCheck.Remark> warnings) {

    static Result of(CueFiles.Made made) {
      return new Result(
          made.file().id(), made.file().filePath(), SheetCheck.warnings(made.losses()));
    }
  }

  /** Makes one while the caller waits; a problem if its format cannot hold it. */
  public Generated generate(Caller caller, CueOrder order) {
    CueFiles.Made made =
        files.make(caller.userId(), order.tracklistId(), order.recipe(), order.format());
    JobView job = jobs.done(order(caller, order), "Made", Result.of(made));
    return new Generated(job.id(), made);
  }

  /** Makes one anew: the next version. What is null stays as it was. */
  public Generated again(Caller caller, String id, Boolean metadata, GapHandling gaps) {
    CueFiles.Made made = files.makeAgain(caller, id, metadata, gaps);
    CueOrder order = new CueOrder(made.file().tracklistId(), made.recipe(), made.file().format());
    return new Generated(jobs.done(order(caller, order), "Made", Result.of(made)).id(), made);
  }

  /** Has one made. */
  public JobView later(Caller caller, CueOrder order) {
    return jobs.order(order(caller, order));
  }

  private static JobOrder order(Caller caller, CueOrder order) {
    String id = UUID.randomUUID().toString();
    // Each its own key: any number may be made at once.
    return new JobOrder(
        TYPE, order.format().word(), id, order, caller.userId(), "Waiting to start", id);
  }

  /** A job of the caller's, for an admin anybody's; empty if there is none. */
  public Optional<JobView> find(Caller caller, String jobId) {
    return jobs.wish(TYPE, jobId, CueOrder.class)
        .filter(wish -> caller.mayChange(wish.requestedBy()))
        .map(Jobs.Wish::job);
  }
}
