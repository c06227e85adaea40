package org.cadenza.tracklists.site;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A set that the site has told us of. What nobody has said is null.
 *
 * @param trackCount known once its page was read, like {@code genre}
 * @param seenAt when we were told last
 */
public record SeenSet(
    String id,
    String url,
    String title,
    String performer,
    String event,
    String venue,
    LocalDate date,
    String genre,
    Integer trackCount,
    Instant seenAt) {}
