package org.cadenza.web.tracklists.library;

import java.time.Instant;
import java.util.List;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobView;
import org.cadenza.tracklists.splits.SetSplits;
import org.cadenza.tracklists.splits.SplitFolder;
import org.cadenza.tracklists.splits.SplitTrack;
import org.cadenza.tracklists.tracks.SetTime;

/** How far the cutting of a set is, and what has come of it. */
record SplitAnswer(
    String jobId,
    String tracklistId,
    JobState status,
    int progress,
    String message,
    String errorMessage,
    List<Track> tracks,
    Instant createdAt,
    Instant startedAt,
    Instant completedAt,
    Instant availableUntil) {

  record Track(
      int position,
      String artist,
      String title,
      String fileName,
      long fileSize,
      String duration,
      String downloadUrl) {}

  static SplitAnswer of(SetSplits.Split split) {
    JobView job = split.job();
    boolean isDone = split.result() != null;
    return new SplitAnswer(
        job.id(),
        split.order().tracklistId(),
        job.status(),
        job.progress(),
        job.message(),
        job.error(),
        isDone ? split.result().tracks().stream().map(t -> track(job.id(), t)).toList() : List.of(),
        job.createdAt(),
        job.startedAt(),
        job.completedAt(),
        isDone ? job.completedAt().plus(SplitFolder.KEPT) : null);
  }

  private static Track track(String jobId, SplitTrack track) {
    return new Track(
        track.position(),
        track.artist(),
        track.title(),
        track.fileName(),
        track.byteSize(),
        SetTime.ofMillis(track.millis()).toString(),
        "/api/v1/library/splits/" + jobId + "/tracks/" + track.position());
  }
}
