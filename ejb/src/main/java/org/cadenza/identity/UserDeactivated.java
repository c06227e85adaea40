package org.cadenza.identity;

/** Somebody may not sign in any more; told in the transaction that says so. */
public record UserDeactivated(long userId) {}
