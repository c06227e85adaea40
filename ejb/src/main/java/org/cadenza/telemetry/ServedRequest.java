package org.cadenza.telemetry;

import java.time.Duration;

/**
 * One answered request, as far as it may be counted.
 *
 * @param wing whose document describes the path
 * @param route the path with its variables' names, such as {@code /api/v1/downloads/{id}}; never
 *     what a caller made up, so that there are only so many
 * @param userId who called; null for nobody
 */
public record ServedRequest(
    String wing, String route, String method, int status, Duration took, Long userId) {}
