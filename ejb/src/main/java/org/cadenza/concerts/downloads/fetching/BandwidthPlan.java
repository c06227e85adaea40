package org.cadenza.concerts.downloads.fetching;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the settings let downloads take of the line, now. */
@ApplicationScoped
public class BandwidthPlan {

  private static final System.Logger LOG = System.getLogger(BandwidthPlan.class.getName());

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.downloads.bandwidth-limit")
  String limit;

  @Inject
  @ConfigProperty(name = "cadenza.downloads.bandwidth-hours")
  Optional<String> hours;

  @Inject
  @ConfigProperty(name = "cadenza.downloads.bandwidth-zone")
  Optional<String> zone;

  private BandwidthHours plan;

  /** Made when the application starts: a setting that cannot be read is known at once. */
  void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {}

  @PostConstruct
  void read() {
    try {
      plan = BandwidthHours.parse(limit, hours.orElse(""), zone.orElse(""));
    } catch (IllegalArgumentException e) {
      // The container tells only that something could not be made.
      LOG.log(System.Logger.Level.ERROR, "cadenza.downloads.bandwidth: " + e.getMessage());
      throw e;
    }
  }

  /** Bytes a second for all downloads together; 0 is no limit. */
  public long bytesPerSecond() {
    return plan.at(clock.instant());
  }
}
