package org.cadenza.concerts.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sources that the settings use. */
@ApplicationScoped
public class Sources {

  @Inject @Any Instance<ConcertSource> all;

  /** Their names, in the order in which they are to be read. */
  public List<String> inUse() {
    return all.stream()
        .filter(ConcertSource::isInUse)
        .sorted(
            Comparator.comparingInt(ConcertSource::showsInAnAnswer)
                .reversed()
                .thenComparing(ConcertSource::name))
        .map(ConcertSource::name)
        .toList();
  }

  /** One that is in use. */
  public Optional<ConcertSource> find(String name) {
    return all.stream().filter(s -> s.isInUse() && s.name().equals(name)).findFirst();
  }
}
