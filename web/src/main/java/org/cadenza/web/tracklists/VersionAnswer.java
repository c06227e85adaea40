package org.cadenza.web.tracklists;

import java.time.Instant;
import java.util.List;
import org.cadenza.tracklists.lists.Revision;

/** A list as it was after a change. */
record VersionAnswer(int version, boolean isDraft, Instant createdAt, List<TrackAnswer> tracks) {

  static VersionAnswer of(Revision revision) {
    return new VersionAnswer(
        revision.number(),
        revision.draft(),
        revision.createdAt(),
        TrackAnswer.of(revision.order()));
  }
}
