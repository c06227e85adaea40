package org.cadenza.concerts.downloads.fetching;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Finds what wake-ups have missed: at start, and every 15 seconds. */
@Singleton
@Startup
@DependsOn("Schema")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchSweep {

  @Inject FetchCrew crew;

  @PostConstruct
  void begin() {
    crew.begin();
  }

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void sweep() {
    crew.lookForWork();
  }
}
