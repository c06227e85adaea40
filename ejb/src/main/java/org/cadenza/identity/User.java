package org.cadenza.identity;

/** A user as others see him; {@code email} may be null. */
public record User(long id, String username, String email, Role role, boolean active) {}
