package org.cadenza.concerts.downloads.fetching;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has the crew begin with the server. */
@Singleton
@Startup
@DependsOn("Attendance")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchSweep {

  @Inject FetchCrew crew;

  @PostConstruct
  void begin() {
    crew.begin();
  }
}
