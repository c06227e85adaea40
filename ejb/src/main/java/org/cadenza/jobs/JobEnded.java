package org.cadenza.jobs;

import java.time.Instant;

/**
 * A job is over; fired in the transaction that ends it.
 *
 * @param id the public one
 * @param result null unless it is completed
 * @param error null unless it failed
 */
public record JobEnded(String id, JobState state, Object result, String error, Instant at) {}
