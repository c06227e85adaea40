package org.cadenza.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at all sources; one that cannot be looked at keeps nobody from the others. */
@ApplicationScoped
class Sight {

  private static final System.Logger LOG = System.getLogger(Sight.class.getName());

  @Inject @Any Instance<LiveSource> sources;

  /** Those that failed when they were looked at last: told once, and not each second. */
  private final Set<Class<?>> dark = ConcurrentHashMap.newKeySet();

  /**
   * What was seen.
   *
   * @param isWhole whether every source could be looked at
   */
  record View(List<LiveEvent> events, boolean isWhole) {}

  /** How everything stands that is under way, or has changed at this time or since. */
  View look(Instant since) {
    List<LiveEvent> events = new ArrayList<>();
    boolean isWhole = true;
    for (LiveSource source : sources) {
      try {
        events.addAll(source.look(since));
        dark.remove(source.getClass());
      } catch (RuntimeException e) {
        isWhole = false;
        if (dark.add(source.getClass())) {
          LOG.log(System.Logger.Level.WARNING, "What is new cannot be read for now", e);
        }
      }
    }
    return new View(events, isWhole);
  }
}
