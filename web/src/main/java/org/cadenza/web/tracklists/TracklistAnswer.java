package org.cadenza.web.tracklists;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cadenza.tracklists.lists.Source;
import org.cadenza.tracklists.lists.TracklistView;

/**
 * A list that somebody has entered.
 *
 * @param parentTracklistId null: publishing keeps the id
 */
record TracklistAnswer(
    String id,
    String audioFileId,
    Source source,
    Instant createdAt,
    Instant updatedAt,
    List<TrackAnswer> tracks,
    BigDecimal confidenceScore,
    int draftVersion,
    boolean isDraft,
    String parentTracklistId,
    String defaultCueFormat) {

  static TracklistAnswer of(TracklistView view) {
    return new TracklistAnswer(
        view.id(),
        view.audioFileId(),
        view.source(),
        view.createdAt(),
        view.updatedAt(),
        TrackAnswer.of(view.order()),
        view.confidence(),
        view.revision(),
        view.draft(),
        null,
        view.defaultCueFormat());
  }
}
