package org.cadenza.web.tracklists;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cadenza.tracklists.lists.Source;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.tracks.Transition;

/** A list with where it comes from. */
record PageListAnswer(
    String id,
    String audioFileId,
    Source source,
    String url,
    String djName,
    String eventName,
    Instant createdAt,
    Instant updatedAt,
    List<TrackAnswer> tracks,
    BigDecimal confidenceScore,
    boolean isDraft) {

  /**
   * Of a list.
   *
   * @param together whether tracks are shown that are played with another; positions stay theirs
   */
  static PageListAnswer of(TracklistView view, boolean together) {
    return new PageListAnswer(
        view.id(),
        view.audioFileId(),
        view.source(),
        view.url(),
        view.djName(),
        view.eventName(),
        view.createdAt(),
        view.updatedAt(),
        TrackAnswer.of(view.order()).stream()
            .filter(track -> together || track.transitionType() != Transition.PLAYED_WITH)
            .toList(),
        view.confidence(),
        view.draft());
  }
}
