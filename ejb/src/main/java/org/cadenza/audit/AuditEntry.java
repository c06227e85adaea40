package org.cadenza.audit;

import java.time.Instant;
import java.util.Map;

/**
 * A line of the audit log.
 *
 * @param userId null for what the server did by itself
 * @param resourceId a number where it is one, else a text; null if the thing has none
 * @param details of a change: {@code before} and {@code after}, with the fields that differ
 * @param ipAddress null for what the server did by itself
 */
public record AuditEntry(
    long id,
    Long userId,
    String username,
    AuditAction action,
    String resource,
    Object resourceId,
    Map<String, Object> details,
    String ipAddress,
    String userAgent,
    Instant createdAt) {}
