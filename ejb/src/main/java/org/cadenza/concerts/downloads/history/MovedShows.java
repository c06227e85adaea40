package org.cadenza.concerts.downloads.history;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cadenza.concerts.catalog.census.ArtistsCounted;

/** Has downloads counted anew whose show has got another artist or venue. */
@Dependent
public class MovedShows {

  @Inject TransferCount count;

  void follow(@Observes ArtistsCounted counted) {
    count.followShows(counted.artists());
  }
}
