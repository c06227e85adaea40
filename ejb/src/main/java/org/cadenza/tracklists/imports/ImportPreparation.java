package org.cadenza.tracklists.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cadenza.library.LibraryFile;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.lists.Heading;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.lists.PageList;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.sheets.CueFiles;
import org.cadenza.tracklists.sheets.GapHandling;
import org.cadenza.tracklists.sheets.Recipe;
import org.cadenza.tracklists.site.NoSetPage;
import org.cadenza.tracklists.site.SetAddress;
import org.cadenza.tracklists.site.SetPage;
import org.cadenza.tracklists.site.SetPages;
import org.cadenza.tracklists.site.SetTitle;
import org.cadenza.tracklists.tracks.TrackOrder;

/** What of an import takes time, and needs no transaction: reading the page. */
@ApplicationScoped
public class ImportPreparation {

  private static final String UNTIMED =
      "Nobody has timed this set: its tracks have no times, and no cue file was made";

  @Inject SetPages pages;
  @Inject TracklistShelf shelf;
  @Inject KnownAudio audio;
  @Inject CueFiles files;

  /** The list that is there already, if it will do. */
  private Optional<TracklistView> known(ImportOrder order) {
    return order.anew() || order.pasted() != null
        ? Optional.empty()
        : shelf.ofPage(order.ownerId(), order.address().id(), order.audioFileId());
  }

  /**
   * May take minutes, for the site is asked politely.
   *
   * @param patiently whether to wait as long as it takes
   */
  public Prepared prepare(ImportOrder order, boolean patiently)
      throws NoSetPage, InterruptedException {
    TracklistView known = known(order).orElse(null);
    if (known != null) {
      Heading heading = new Heading(known.djName(), known.eventName());
      return withSheet(order, known, null, heading, known.order(), true);
    }
    SetPages.Read read =
        order.pasted() == null
            ? pages.read(order.address(), order.anew(), patiently)
            : new SetPages.Read(order.pasted(), false);
    PageList page = page(order.address(), read.page(), order.audioFileId());
    return withSheet(order, null, page, page.heading(), page.order(), read.cached());
  }

  /** What the page of a list of some audio says now; a failure if it cannot be read. */
  PageList again(SetAddress address, String audioFileId) throws NoSetPage, InterruptedException {
    return page(address, pages.read(address, true, false).page(), audioFileId);
  }

  private PageList page(SetAddress address, SetPage page, String audioFileId) {
    SetTitle title = page.heading();
    return new PageList(
        address.id(),
        address.url(),
        new Heading(title.performer(), title.event()),
        page.order().withEnds(audio.length(audioFileId)),
        page.confidence());
  }

  private Prepared withSheet(
      ImportOrder order,
      TracklistView known,
      PageList page,
      Heading heading,
      TrackOrder tracks,
      boolean cached) {
    String untimed = untimed(tracks);
    if (order.format() == null || untimed != null) {
      return new Prepared(known, page, cached, null, untimed);
    }
    LibraryFile file = audio.file(order.audioFileId()).orElse(null);
    Recipe recipe =
        new Recipe(
            heading.event(),
            heading.performer(),
            file == null ? guess(heading) : file.path(),
            true,
            GapHandling.AUTO,
            tracks.tracks());
    try {
      files.require(recipe, order.format());
    } catch (Problem e) {
      return new Prepared(known, page, cached, null, "No cue file was made: " + e.getMessage());
    }
    String guessed = "The audio file is in no library: its name in the cue file is a guess";
    return new Prepared(known, page, cached, recipe, file == null ? guessed : null);
  }

  /** That a set has no times; null if it has. */
  static String untimed(TrackOrder tracks) {
    boolean isTimed = tracks.tracks().stream().anyMatch(track -> track.start() != null);
    return isTimed ? null : UNTIMED;
  }

  private static String guess(Heading heading) {
    String performer = heading.performer() == null ? "" : heading.performer() + " - ";
    return (performer + heading.event()).replaceAll("[\\\\/\"]", "_") + ".mp3";
  }
}
