package org.cadenza.tracklists.site;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cadenza.library.FoldedText;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.settings.Json;

/** Sets of which we have read the page, so that the site is asked only once for each. */
@Stateless
public class HeldSets {

  private static final String FORGET =
      "UPDATE site_set SET page_rows = NULL, words = NULL, read_at = NULL"
          + " WHERE page_rows IS NOT NULL";

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject Clock clock;

  /** The page of a set, if we have read it. */
  public Optional<SetPage> page(SetAddress address) {
    return reader
        .list(
            "SELECT title, genre, page_rows FROM site_set WHERE set_id = ? AND page_rows IS NOT NULL",
            List.of(address.id()),
            row ->
                new SetPage(
                    row.getString(1),
                    row.getString(2),
                    Arrays.asList(Json.read(row.getString(3), SetRow[].class))))
        .stream()
        .findFirst();
  }

  /**
   * Holds a page, in place of what we held of the set.
   *
   * @param url that others are told
   */
  public void hold(SetAddress address, String url, SetPage page) {
    SetTitle heading = page.heading();
    Instant now = clock.instant();
    List<Object> values = new ArrayList<>();
    values.add(address.id());
    values.add(url);
    values.add(page.title());
    values.add(heading.performer());
    values.add(heading.event());
    values.add(heading.venue());
    values.add(heading.date());
    values.add(page.genre());
    values.add(page.rows().size());
    values.add(Json.write(page.rows()));
    values.add(
        page.rows().stream()
            .map(row -> FoldedText.of(row.words()))
            .collect(Collectors.joining("\n")));
    values.add(now);
    values.add(now);
    writer.change(
        "INSERT INTO site_set (set_id, url, title, performer, event_name, venue, set_date, genre,"
            + " track_count, page_rows, words, seen_at, read_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE url = VALUES(url), title = VALUES(title),"
            + " performer = VALUES(performer), event_name = VALUES(event_name),"
            + " venue = VALUES(venue), set_date = VALUES(set_date), genre = VALUES(genre),"
            + " track_count = VALUES(track_count), page_rows = VALUES(page_rows),"
            + " words = VALUES(words), seen_at = VALUES(seen_at), read_at = VALUES(read_at)",
        values);
  }

  /** Forgets the page of a set; how many there were. The set stays in answers to searches. */
  public int forget(SetAddress address) {
    return writer.change(FORGET + " AND set_id = ?", List.of(address.id()));
  }

  /** Forgets all of them and every search; how many there were. */
  public int forgetAll() {
    int forgotten =
        writer.change(FORGET, List.of()) + writer.change("DELETE FROM site_search", List.of());
    writer.change("DELETE FROM site_set", List.of());
    return forgotten;
  }
}
