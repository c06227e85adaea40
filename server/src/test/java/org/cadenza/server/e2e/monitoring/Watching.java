package org.cadenza.server.e2e.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.cadenza.server.sample.SampleUpstream;
import org.cadenza.server.sample.catalog.Artist;
import org.cadenza.server.sample.catalog.Place;
import org.cadenza.server.sample.catalog.Show;
import org.cadenza.server.sample.catalog.Song;

/** Somebody's monitors of an artist of whom shows appear; what was made is removed at the end. */
final class Watching implements AutoCloseable {

  static final String PATH = "/api/v1/monitoring/";

  private final Product product;
  private final SampleUpstream upstream = Product.upstream();
  private final List<Show> posted = new ArrayList<>();

  Watching(Product product) {
    this.product = product;
  }

  /** The artist of whom shows appear. */
  long artist() {
    return product
        .admin()
        .get("/api/v1/catalog/artists", "search", "grateful")
        .number("/artists/0/id");
  }

  /** A show that nobody knows yet appears upstream, on a day on which there was none. */
  Show post(String venue, String... songs) {
    return put(upstream.catalog().freeId(), venue, songs);
  }

  /** The same for a show that there may be already. */
  Show put(int id, String venue, String... songs) {
    List<Song> set = new ArrayList<>();
    for (String song : songs) {
      set.add(new Song(song, false));
    }
    Show show =
        new Show(
            id,
            Artist.GRATEFUL_DEAD,
            LocalDate.parse("1995-07-11"),
            0,
            new Place(venue, "Chicago", "IL", "US"),
            List.of(set),
            Show.AVAILABLE,
            Instant.now());
    upstream.catalog().put(show);
    posted.add(show);
    return show;
  }

  /** Monitors the artist, and gives the monitor's id. */
  long monitor(Api owner, Map<String, Object> settings) {
    return owner
        .post(PATH + "monitors", Map.of("artist_id", artist(), "settings", settings))
        .expect(201)
        .number("/monitor_id");
  }

  /** How a monitor stands. */
  Answer details(Api owner, long monitor) {
    return owner.get(PATH + "monitors/" + monitor).expect(200);
  }

  /** Has the artist checked, and waits until it is over. */
  void check(Api who) {
    awaitJob(who.post(PATH + "check/artist/" + artist()).expect(202).text("/job_id"));
  }

  /** Waits until a job is over. */
  void awaitJob(String job) {
    Eventually.get(
        "check over",
        Duration.ofMinutes(2),
        () -> Rows.text(product, "SELECT state FROM job WHERE public_id = ?", job),
        state -> !state.matches("PENDING|RUNNING"));
  }

  /** Removes somebody's monitors. */
  void removeMonitors(Api owner) {
    owner
        .get(PATH + "monitors")
        .at("/monitors")
        .forEach(m -> owner.delete(PATH + "monitors/" + m.path("id").asLong()).expect(200));
  }

  @Override
  public void close() {
    upstream.faults().clear();
    posted.forEach(show -> upstream.catalog().remove(show.id()));
  }
}
