package org.cadenza.concerts.downloads.bulk;

import java.time.LocalDate;

/** A show that an order asks for. */
record WantedShow(long id, LocalDate date, long containerId) {}
