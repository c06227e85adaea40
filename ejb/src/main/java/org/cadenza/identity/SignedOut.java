package org.cadenza.identity;

/** Somebody has signed out; told in the transaction that ends his token. */
public record SignedOut(Caller caller) {}
