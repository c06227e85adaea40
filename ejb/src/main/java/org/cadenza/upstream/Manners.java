package org.cadenza.upstream;

import java.time.Duration;

/**
 * How an upstream is called.
 *
 * @param concurrency requests at once
 * @param pause between the beginnings of two requests
 * @param retries tries after the first
 * @param backoff first pause before one of them; it doubles, with jitter
 * @param breakerFailures failures in a row after which it is left alone
 * @param breakerRest for so long
 */
public record Manners(
    int concurrency,
    Duration pause,
    int retries,
    Duration backoff,
    int breakerFailures,
    Duration breakerRest) {}
