package org.cadenza.tracklists.lists;

import java.math.BigDecimal;
import org.cadenza.tracklists.tracks.TrackOrder;

/**
 * A list as a page of the site has it.
 *
 * @param setId by which the site knows the set; addresses of one page differ
 * @param url of the page, as somebody gave it
 * @param confidence which share of its tracks is recognised, from 0 to 1
 */
public record PageList(
    String setId, String url, Heading heading, TrackOrder order, BigDecimal confidence) {}
