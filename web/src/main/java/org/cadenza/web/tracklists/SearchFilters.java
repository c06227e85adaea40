package org.cadenza.web.tracklists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cadenza.library.FoldedText;
import org.cadenza.persistence.Page;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.site.SeenSet;
import org.cadenza.web.http.Params;

/**
 * What of the sets that were found is asked for. A set of which we do not know what a filter is
 * about does not pass it.
 */
record SearchFilters(
    String artist,
    String title,
    String genre,
    LocalDate from,
    LocalDate until,
    List<String> applied) {

  /** All pass. */
  static final SearchFilters NONE = new SearchFilters(null, null, null, null, null, List.of());

  /**
   * By date alone.
   *
   * @param from the name of the parameter with the first date
   * @param until that with the last one
   */
  static SearchFilters ofDates(Params params, String from, String until) {
    LocalDate first = params.date(from);
    LocalDate last = params.date(until);
    if (first != null && last != null && last.isBefore(first)) {
      throw Problem.invalid(until, "must not be before " + from);
    }
    List<String> applied =
        Stream.of(from, until).filter(name -> params.text(name) != null).toList();
    return new SearchFilters(null, null, null, first, last, applied);
  }

  /** The same, and by artist, title and genre. */
  static SearchFilters of(Params params, String from, String until) {
    SearchFilters dates = ofDates(params, from, until);
    List<String> applied = new ArrayList<>(dates.applied);
    Stream.of("artist", "title", "genre")
        .filter(name -> params.text(name) != null)
        .forEach(applied::add);
    return new SearchFilters(
        params.text("artist"),
        params.text("title"),
        params.text("genre"),
        dates.from,
        dates.until,
        applied);
  }

  /** A page of those that pass. */
  Page<SeenSet> page(List<SeenSet> sets, Page.Asked asked) {
    List<SeenSet> passing = sets.stream().filter(this::passes).toList();
    return new Page<>(
        passing.stream().skip(asked.offset()).limit(asked.size()).toList(), passing.size(), asked);
  }

  private boolean passes(SeenSet set) {
    return has(artist, set.performer())
        && has(title, set.title())
        && has(genre, set.genre())
        && (from == null || (set.date() != null && !set.date().isBefore(from)))
        && (until == null || (set.date() != null && !set.date().isAfter(until)));
  }

  private static boolean has(String wanted, String text) {
    return wanted == null || FoldedText.of(text).contains(FoldedText.of(wanted));
  }
}
