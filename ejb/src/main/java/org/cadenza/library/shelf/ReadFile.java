package org.cadenza.library.shelf;

/** A file that was read. */
public record ReadFile(FoundFile file, AudioFacts facts) {}
