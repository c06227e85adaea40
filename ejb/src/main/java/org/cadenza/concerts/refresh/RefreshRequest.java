package org.cadenza.concerts.refresh;

import java.time.LocalDate;
import java.util.List;

/**
 * What a refresh is asked to do.
 *
 * @param force read everything, whatever the last refresh says
 * @param artists our ids; empty for all
 * @param since only shows performed on this day or later; null for all
 */
public record RefreshRequest(boolean force, List<Long> artists, LocalDate since) {}
