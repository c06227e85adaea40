package org.cadenza.concerts.monitoring;

import java.time.Instant;
import java.util.Map;

/**
 * An alert.
 *
 * @param data of a show: {@code show_id, show_date, venue, container_id}; of an error: {@code
 *     error}
 */
public record AlertView(
    long id,
    long monitorId,
    long artistId,
    String artistName,
    AlertType type,
    String title,
    String message,
    AlertStatus status,
    Map<String, Object> data,
    Instant createdAt,
    Instant acknowledgedAt) {}
