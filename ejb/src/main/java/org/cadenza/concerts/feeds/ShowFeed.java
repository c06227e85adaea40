package org.cadenza.concerts.feeds;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.function.Function;

/** New shows as RSS 2.0 (rssboard.org/rss-specification). */
public final class ShowFeed {

  private final URI home;
  private final Function<NewShow, URI> page;

  /**
   * A feed.
   *
   * @param home where this Cadenza is
   * @param page where a show is told of that has no page at its source
   */
  public ShowFeed(URI home, Function<NewShow, URI> page) {
    this.home = home;
    this.page = page;
  }

  /** As a document. */
  public String write(List<NewShow> shows) {
    Channel channel = new Channel("rss_2.0");
    channel.setTitle("New shows");
    channel.setDescription("Shows that have come into the catalog of this Cadenza");
    channel.setLink(home.toString());
    channel.setItems(shows.stream().map(this::item).toList());
    try {
      return new WireFeedOutput().outputString(channel);
    } catch (FeedException e) {
      throw new IllegalStateException("The feed cannot be written", e);
    }
  }

  private Item item(NewShow show) {
    Item item = new Item();
    item.setTitle(show.title());
    item.setLink((show.pageUrl() == null ? page.apply(show) : show.pageUrl()).toString());
    Guid guid = new Guid();
    guid.setPermaLink(false);
    guid.setValue("cadenza:show:" + show.id());
    item.setGuid(guid);
    item.setPubDate(Date.from(show.foundAt()));
    Description description = new Description();
    description.setType("text/plain");
    description.setValue(String.join("\n", show.setList()));
    item.setDescription(description);
    return item;
  }
}
