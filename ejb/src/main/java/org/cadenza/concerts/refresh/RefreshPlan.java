package org.cadenza.concerts.refresh;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a refresh does: a job's parameters.
 *
 * @param artists the source's numbers; empty for all, or for none beside what is new in an
 *     incremental one
 * @param since first performance date; null for all
 * @param postedSince from when on known shows are read again; null outside of incremental ones
 */
public record RefreshPlan(
    RefreshMode mode, List<Long> artists, LocalDate since, Instant postedSince) {}
