package org.cadenza.web.tracklists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadenza.library.LibraryFile;
import org.cadenza.library.matching.Catalog;
import org.cadenza.library.matching.CatalogQuery;
import org.cadenza.library.shelf.LibraryFiles;
import org.cadenza.persistence.Page;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.lists.CatalogMatching;
import org.cadenza.web.http.Params;

/** Answers of the library's catalog (tracklist-service.md, Catalog Integration). */
@RequestScoped
public class CatalogAnswers {

  private static final int LONGEST = 300;
  private static final double LIKELY = 0.7;

  @Inject Catalog catalog;
  @Inject LibraryFiles files;
  @Inject CatalogMatching matching;

  /**
   * A file of the library; what its tags do not say is null, as is the confidence of a mere list.
   */
  record CatalogTrack(
      String catalogTrackId,
      String artist,
      String title,
      String album,
      String genre,
      BigDecimal bpm,
      String key,
      BigDecimal confidence) {

    static CatalogTrack of(LibraryFile file, BigDecimal confidence) {
      return new CatalogTrack(
          file.id(),
          file.artist(),
          file.title(),
          file.album(),
          file.genre(),
          file.bpm(),
          file.key(),
          confidence);
    }
  }

  /** Files by artist and title; the newest, if nothing is asked for. */
  List<CatalogTrack> search(Params params) {
    CatalogQuery query =
        new CatalogQuery(text(params, "query"), text(params, "artist"), text(params, "title"));
    int limit = params.integer("limit", 10, 1, 100);
    if (Stream.of(query.text(), query.artist(), query.title()).allMatch(Objects::isNull)) {
      return files.page(false, new Page.Asked(1, limit)).items().stream()
          .map(file -> CatalogTrack.of(file, null))
          .toList();
    }
    return catalog.search(query, limit).stream()
        .map(match -> CatalogTrack.of(match.file(), match.confidence()))
        .toList();
  }

  private static String text(Params params, String name) {
    String text = params.text(name);
    if (text != null && text.length() > LONGEST) {
      throw Problem.invalid(name, "must have at most " + LONGEST + " characters");
    }
    return text;
  }

  /** All tracks of the request, each with the file that it is. */
  List<MatchAnswer> match(ListRequests.Match request) {
    double threshold =
        request.threshold() == null ? LIKELY : MatchAnswer.threshold(request.threshold());
    return matching.match(Entered.order("tracks", request.tracks()), threshold).stream()
        .map(MatchAnswer::of)
        .toList();
  }
}
