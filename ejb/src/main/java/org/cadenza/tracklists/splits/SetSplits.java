package org.cadenza.tracklists.splits;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.library.LibraryFile;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;

/** Has sets cut into the files of their tracks, one at a time for each user. */
@Stateless
public class SetSplits {

  static final JobType TYPE = JobType.SET_SPLIT;

  @Inject Jobs jobs;
  @Inject TracklistShelf shelf;
  @Inject KnownAudio audio;
  @Inject SplitFolder folder;

  /**
   * One that was ordered.
   *
   * @param result null until it is done, and once its files are gone
   */
  public record Split(JobView job, SplitOrder order, SplitResult result) {}

  /** A file that can be read, once. */
  public record Piece(InputStream content, SplitTrack track) {}

  /**
   * Orders it of one of the caller's lists; a problem if its audio is not in the library or its
   * tracks cannot be cut, a conflict if the caller has one under way.
   */
  public Split order(Caller caller, String tracklistId) {
    TracklistView list =
        shelf
            .peek(caller, tracklistId)
            .orElseThrow(() -> Problem.invalid("tracklist_id", "is no tracklist of yours"));
    LibraryFile file =
        audio
            .file(list.audioFileId())
            .orElseThrow(
                () ->
                    Problem.refused(
                        "tracklist_id", "Its audio is no file of the library that is still there"));
    SplitOrder order = SplitOrder.of(list, file);
    String key = TYPE.word() + "-" + caller.userId();
    JobView job =
        jobs.order(
            new JobOrder(TYPE, TYPE.word(), key, order, caller.userId(), "Waiting to start"));
    return new Split(job, order, null);
  }

  /** One of the caller's, for an admin anybody's. */
  public Split find(Caller caller, String jobId) {
    return jobs.wish(TYPE, jobId, SplitOrder.class)
        .filter(wish -> caller.mayChange(wish.requestedBy()))
        .map(wish -> new Split(wish.job(), wish.parameters(), result(wish.job())))
        .orElseThrow(() -> Problem.notFound("Job", jobId));
  }

  private SplitResult result(JobView job) {
    SplitResult result =
        job.result() == null ? null : Json.mapper().convertValue(job.result(), SplitResult.class);
    return result == null || !folder.has(job.id(), result) ? null : result;
  }

  /**
   * The file of a track.
   *
   * @param position from 1
   */
  public Piece piece(Caller caller, String jobId, int position) {
    Split split = find(caller, jobId);
    if (!split.job().status().isOver()) {
      throw Problem.conflict(
          "The files are not there yet", Map.of("status", split.job().status().word()));
    }
    return Optional.ofNullable(split.result()).stream()
        .flatMap(result -> result.tracks().stream())
        .filter(track -> track.position() == position)
        .findFirst()
        .flatMap(track -> folder.open(jobId, split.result(), track).map(in -> new Piece(in, track)))
        .orElseThrow(() -> Problem.notFound("Track", Integer.toString(position)));
  }

  /** Cancels one if it is under way, and removes its files. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void remove(Caller caller, String jobId) {
    Split split = find(caller, jobId);
    JobState state = split.job().status();
    if (!state.isOver()) {
      jobs.cancel(TYPE, jobId);
    }
    folder.remove(jobId);
  }
}
