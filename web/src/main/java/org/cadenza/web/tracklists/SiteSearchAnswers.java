package org.cadenza.web.tracklists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.persistence.Page;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.site.SetQuery;
import org.cadenza.tracklists.site.SetSearch;
import org.cadenza.web.http.Pagination;
import org.cadenza.web.http.Params;

/** Searches by more than one word, and how they are answered. */
@RequestScoped
public class SiteSearchAnswers {

  @Inject SetSearch search;
  @Inject CorrelationIds correlations;
  @Inject Provider<Caller> caller;

  SiteSearchAnswer of(Params params) {
    Stopwatch watch = Stopwatch.started();
    SearchFilters filters = SearchFilters.of(params, "date_from", "date_to");
    Page.Asked asked = Pagination.asked(params);
    boolean anew = params.flag("force_refresh");
    String words =
        Stream.of(params.text("query"), filters.artist(), filters.title())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    SetQuery query = new SetQuery(SetQuery.Kind.ANY, words);
    if (anew && caller.get().role() == Role.READONLY) {
      throw Problem.forbidden("Your role does not allow to ask the site again");
    } else if (words.isEmpty() && filters.applied().isEmpty()) {
      throw Problem.invalid("query", "is required where there is no artist, title, genre or date");
    }
    SetSearch.Found found = words.isEmpty() ? search.newest() : search.find(withWords(query), anew);
    return SiteSearchAnswer.of(
        found, filters.page(found.sets(), asked), query, watch, correlations.of(null));
  }

  /** The query; a problem if there is no letter in it. */
  static SetQuery withWords(SetQuery query) {
    if (query.parts().isEmpty()) {
      throw Problem.invalid("query", "must have a word");
    }
    return query;
  }
}
