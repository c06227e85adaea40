package org.cadenza.tracklists.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cadenza.problems.Problem;

/** The pages of sets: those that we hold, and the site for the others. */
@ApplicationScoped
public class SetPages {

  @Inject SiteCalls calls;
  @Inject HeldSets held;
  @Inject WaitingRoom room;

  /**
   * A page that was read.
   *
   * @param cached whether it was read before, and the site was not asked
   */
  public record Read(SetPage page, boolean cached) {}

  /** Where a page is; a problem if it is none of the site's. */
  public SetAddress address(String url) {
    return SetAddress.of(url, calls.site())
        .orElseThrow(
            () ->
                Problem.refused(
                    "INVALID_URL",
                    "url",
                    "url must be that of a tracklist, such as"
                        + " https://www.1001tracklists.com/tracklist/12345/example-set.html"));
  }

  /** What somebody has copied: the source of a page, or else its lines. */
  public static SetPage pasted(String html, String text, SetAddress address) throws NoSetPage {
    return html == null
        ? PastedText.read(text, address.words())
        : SetPageReader.read(html, address.words());
  }

  /**
   * The page of a set. Not in a transaction: it may take minutes.
   *
   * @param anew whether the site is asked although we hold the page
   * @param patiently whether to wait as long as it takes; else the waiting room may be full
   */
  public Read read(SetAddress address, boolean anew, boolean patiently)
      throws NoSetPage, InterruptedException {
    Optional<SetPage> known = anew ? Optional.empty() : held.page(address);
    if (known.isPresent()) {
      return new Read(known.get(), true);
    }
    WaitingRoom.Wish wish = () -> calls.pageOf(address);
    String html = patiently ? wish.come() : room.waitFor(wish);
    SetPage page = SetPageReader.read(html, address.words());
    held.hold(address, SetAddress.shown(calls.site(), address.id(), page.title()), page);
    return new Read(page, false);
  }

  /** Forgets the page of a set; how many there were. */
  public int forget(SetAddress address) {
    return held.forget(address);
  }

  /** Forgets all pages and searches; how many there were. */
  public int forgetAll() {
    return held.forgetAll();
  }
}
