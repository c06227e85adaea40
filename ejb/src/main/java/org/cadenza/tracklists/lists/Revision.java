package org.cadenza.tracklists.lists;

import java.time.Instant;
import org.cadenza.tracklists.tracks.TrackOrder;

/** A list as it was after a change. */
public record Revision(int number, boolean draft, Instant createdAt, TrackOrder order) {}
