package org.cadenza.tracklists.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.problems.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks for sets: by what the site has answered lately, by asking it, and where it does not answer
 * by what we know ourselves.
 */
@ApplicationScoped
public class SetSearch {

  private static final long LATER_SECONDS = 300;

  @Inject SiteCalls calls;
  @Inject SeenSets seen;
  @Inject WaitingRoom room;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.tracklists.search-hours")
  long freshHours;

  /**
   * What was found.
   *
   * @param cached whether the site was not asked, or did not answer
   * @param silence why it did not; null if it did, or was not asked
   */
  public record Found(List<SeenSet> sets, boolean cached, String silence) {}

  /** Where the page is that answers a query. */
  public String source(SetQuery query) {
    return calls.site() + query.path();
  }

  /**
   * Finds sets; a problem if the site does not answer and we know none.
   *
   * @param anew whether the site is asked although it has answered lately
   */
  public Found find(SetQuery query, boolean anew) {
    if (query.kind() == SetQuery.Kind.TRACK) {
      return new Found(seen.known(query), true, null);
    }
    Optional<List<SeenSet>> lately =
        anew ? Optional.empty() : seen.answer(query, Duration.ofHours(freshHours));
    if (lately.isPresent()) {
      return new Found(meant(query, lately.get()), true, null);
    }
    try {
      List<SeenSet> sets =
          SearchPageReader.read(room.waitFor(() -> ask(query)), calls.site(), clock.instant());
      seen.keep(query, sets);
      return new Found(meant(query, seen.answer(query, null).orElse(sets)), false, null);
    } catch (NoSetPage e) {
      return withoutSite(query, e);
    }
  }

  /** The newest of those that we know, without asking. */
  public Found newest() {
    return new Found(seen.newest(), true, null);
  }

  private String ask(SetQuery query) throws NoSetPage, InterruptedException {
    return query.isPage()
        ? calls.page(query.path())
        : calls.post(
            query.path(),
            "main_search",
            query.words(),
            "search_selection",
            "9",
            "orderby",
            "added");
  }

  private Found withoutSite(SetQuery query, NoSetPage why) {
    if (why.reason() == NoSetPage.Reason.UNKNOWN) {
      throw Problem.notFound("DJ", query.words());
    }
    List<SeenSet> known = meant(query, seen.answer(query, null).orElse(List.of()));
    if (known.isEmpty()) {
      known = meant(query, seen.known(query));
    }
    if (known.isEmpty()) {
      throw Problem.unavailable(
          "SEARCH_FAILED",
          why.getMessage(),
          why.retryAfter().map(Duration::toSeconds).orElse(LATER_SECONDS),
          Map.of("query", query.words()));
    }
    return new Found(known, true, why.getMessage());
  }

  private static List<SeenSet> meant(SetQuery query, List<SeenSet> sets) {
    return sets.stream().filter(query::isMeant).toList();
  }
}
