package org.cadenza.identity;

import java.time.Instant;

/**
 * A user as an admin sees him.
 *
 * @param email null if he has none
 * @param lastLogin null if he has never signed in
 */
public record AccountView(
    long id,
    String username,
    String email,
    Role role,
    boolean active,
    Instant lastLogin,
    int loginCount,
    Instant createdAt,
    Instant updatedAt) {}
