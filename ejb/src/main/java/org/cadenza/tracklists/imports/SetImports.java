package org.cadenza.tracklists.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobView;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.lists.PageList;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.lists.Tracklists;
import org.cadenza.tracklists.sheets.CueFiles;
import org.cadenza.tracklists.site.NoSetPage;
import org.cadenza.tracklists.site.SetAddress;
import org.cadenza.tracklists.site.SetPage;
import org.cadenza.tracklists.site.SetPages;

/** Imports lists from their pages, and from what somebody has copied of one. */
@ApplicationScoped
public class SetImports {

  private static final long BLOCKED_SECONDS = 3600;
  private static final long AWAY_SECONDS = 60;
  private static final String FAILED = "IMPORT_FAILED";

  /** What always works. */
  private static final String MANUAL =
      "Open the page in a browser, and import it with its lines as text, or its source as html"
          + " (1 MiB at most), beside url";

  @Inject SetPages pages;
  @Inject ImportPreparation preparation;
  @Inject ImportLedger ledger;
  @Inject TracklistShelf shelf;
  @Inject Tracklists lists;
  @Inject CueFiles files;

  /** Where a page is; a problem if it is none of the site's. */
  public SetAddress address(String url) {
    return pages.address(url);
  }

  /**
   * What somebody has copied of a page: its source, or else its lines; a problem if there is no
   * list in it.
   */
  public SetPage pasted(String html, String text, SetAddress address) {
    try {
      return SetPages.pasted(html, text, address);
    } catch (NoSetPage e) {
      throw Problem.refused(FAILED, html == null ? "text" : "html", e.getMessage());
    }
  }

  /** Imports one while the caller waits. */
  public Imported now(ImportOrder order) {
    try {
      return ledger.keep(order, preparation.prepare(order, false));
    } catch (NoSetPage e) {
      throw problem(e, order.address().url());
    } catch (InterruptedException e) {
      throw stopping();
    }
  }

  /** Has one imported. */
  public void later(ImportOrder order) {
    ledger.order(order);
  }

  /** One of the caller's lists as it is, with its newest cue file. */
  public Imported held(Caller caller, String id) {
    TracklistView list = shelf.find(caller, id);
    Dialect format =
        Optional.ofNullable(list.defaultCueFormat()).flatMap(Dialect::of).orElse(Dialect.STANDARD);
    String path = files.current(list, format).orElse(null);
    return new Imported(list, path, true, ImportPreparation.untimed(list.order()));
  }

  /** Reads the page of one of the caller's lists again; a problem if it has none. */
  public Imported again(Caller caller, String id) {
    TracklistView list = shelf.find(caller, id);
    if (list.url() == null) {
      throw Problem.refused("force_refresh", "The tracklist was not read from a page");
    }
    try {
      PageList page = preparation.again(address(list.url()), list.audioFileId());
      TracklistView read = lists.keepRead(caller, id, page);
      return new Imported(read, null, false, ImportPreparation.untimed(read.order()));
    } catch (NoSetPage e) {
      throw problem(e, list.url());
    } catch (InterruptedException e) {
      throw stopping();
    }
  }

  /** Why a page was not imported, and what can be done, for a person. */
  public static String why(NoSetPage failure) {
    boolean isBlocked = failure.reason() == NoSetPage.Reason.BLOCKED;
    return failure.getMessage() + (isBlocked ? ". " + MANUAL : "");
  }

  private static Problem stopping() {
    Thread.currentThread().interrupt();
    return Problem.unavailable("The server is stopping", AWAY_SECONDS);
  }

  /** The caller's last import of this correlation id. */
  public Optional<JobView> find(Caller caller, String correlationId) {
    return ledger.find(caller.userId(), correlationId);
  }

  private static Problem problem(NoSetPage e, String url) {
    return switch (e.reason()) {
      case BLOCKED -> away(e, url, BLOCKED_SECONDS);
      case AWAY -> away(e, url, AWAY_SECONDS);
      case UNKNOWN -> Problem.notFound("Tracklist", url);
      case NO_LIST -> Problem.refused(FAILED, "url", e.getMessage());
    };
  }

  private static Problem away(NoSetPage e, String url, long seconds) {
    return Problem.unavailable(
        FAILED,
        e.getMessage(),
        e.retryAfter().map(Duration::toSeconds).orElse(seconds),
        Map.of(
            "url", url,
            "reason", e.reason().name().toLowerCase(Locale.ROOT),
            "manual_way", MANUAL));
  }
}
