package org.cadenza.identity;

/** What is to be changed of a user; what is null stays. */
public record AccountChange(String email, Role role, Boolean active) {}
