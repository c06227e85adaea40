package org.cadenza.identity;

/** Somebody is about to be no user any more; told in the transaction that removes him. */
public record UserRemoved(long userId) {}
