package org.cadenza.concerts.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.library.SetListSource;
import org.cadenza.persistence.SqlReader;

/** Tells other wings what was played. */
@ApplicationScoped
public class ShowSetLists implements SetListSource {

  @Inject SqlReader reader;
  @Inject Shows shows;

  @Override
  public Optional<Played> of(long containerId) {
    return reader
        .list(
            "SELECT id FROM concert_show WHERE container_id = ?",
            List.of(containerId),
            row -> row.getLong(1))
        .stream()
        .findFirst()
        .flatMap(shows::find)
        .map(ShowSetLists::played);
  }

  private static Played played(ShowDetails details) {
    ShowSummary show = details.show();
    String event =
        Stream.of(show.date(), show.venue(), show.city())
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    return new Played(
        show.artistName(),
        event,
        details.setList().entries().stream()
            .map(entry -> new Song(entry.title(), entry.durationSeconds()))
            .toList());
  }
}
