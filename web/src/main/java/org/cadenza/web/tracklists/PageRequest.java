package org.cadenza.web.tracklists;

import jakarta.validation.constraints.Size;

/** A page to be shown as a list. */
record PageRequest(
    @Size(max = 500, message = "must have at most 500 characters") String url,
    Boolean forceRefresh,
    Boolean includeTransitions,
    String correlationId) {}
