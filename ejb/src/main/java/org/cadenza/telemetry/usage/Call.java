package org.cadenza.telemetry.usage;

import java.time.LocalDate;

/**
 * Calls that are counted together.
 *
 * @param day in UTC
 * @param keyId 0 for calls without a key
 * @param route the path with its variables' names
 */
record Call(long ownerId, LocalDate day, long keyId, String route) {}
