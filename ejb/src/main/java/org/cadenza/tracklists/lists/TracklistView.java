package org.cadenza.tracklists.lists;

import java.math.BigDecimal;
import java.time.Instant;
import org.cadenza.tracklists.tracks.TrackOrder;

/**
 * A list as its readers see it.
 *
 * @param audioFileId null if it was read from a page for no audio in particular
 * @param url where it was imported from; null if it was not
 * @param confidence how sure it is, from 0 to 1; 1 for what somebody has entered
 * @param revision of its last change, from 1 on
 * @param defaultCueFormat null if none is preferred
 */
public record TracklistView(
    String id,
    String audioFileId,
    Source source,
    String url,
    String djName,
    String eventName,
    Instant createdAt,
    Instant updatedAt,
    TrackOrder order,
    BigDecimal confidence,
    int revision,
    boolean draft,
    String defaultCueFormat) {}
