package org.cadenza.concerts.nugs.catalog;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadenza.concerts.catalog.ConcertSource;
import org.cadenza.concerts.catalog.Listing;
import org.cadenza.concerts.catalog.SourceChoice;
import org.cadenza.concerts.nugs.NugsCalls;
import org.cadenza.telemetry.Version;
import org.cadenza.upstream.Addresses;
import org.cadenza.upstream.UpstreamCalls;
import org.cadenza.upstream.UpstreamFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The catalog of nugs.net. Reading it needs no account. */
@ApplicationScoped
public class NugsCatalog implements ConcertSource {

  private static final String NAME = "nugs";
  private static final int PAGE = 100;
  private static final int AVAILABLE = 1;
  private static final String SITE = "https://play.nugs.net";

  @Inject NugsCalls calls;
  @Inject NugsReader reader;
  @Inject SourceChoice choice;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.stream-url")
  String address;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.picture-url")
  String pictures;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isInUse() {
    return choice.isInUse(NAME);
  }

  @Override
  public int showsInAnAnswer() {
    return PAGE;
  }

  @Override
  public int answersAtOnce() {
    return calls.concurrency();
  }

  @Override
  public List<Performer> artists() throws SourceFailure, InterruptedException {
    JsonNode answer = ask("method", "catalog.artists", "vdisp", 1);
    List<Performer> artists = new ArrayList<>();
    for (JsonNode node : list(answer, "artists")) {
      NugsAnswers.ArtistItem item = convert(node, NugsAnswers.ArtistItem.class);
      String name = Listing.text(item.artistName(), 255);
      if (item.artistID() > 0 && name != null && choice.reads(NAME, name)) {
        artists.add(
            new Performer(
                item.artistID(),
                name,
                NugsListing.address(pictures, item.artistImage()),
                NugsListing.address(SITE, item.pageURL()),
                item.numShows()));
      }
    }
    return artists;
  }

  @Override
  public Extract shows(long artistSourceId, LocalDate since, int offset)
      throws SourceFailure, InterruptedException {
    return news(artistSourceId, since, offset, null).orElseThrow();
  }

  @Override
  public Optional<Extract> news(long artistSourceId, LocalDate since, int offset, String digest)
      throws SourceFailure, InterruptedException {
    Optional<NugsReader.Answer> answer =
        told(() -> reader.news(page(artistSourceId, offset), reading(), digest));
    return answer.isEmpty() ? Optional.empty() : Optional.of(extract(answer.get()));
  }

  /** With another release, site or pictures, what is made of the same bytes may be another. */
  private String reading() {
    return String.join("|", NugsListing.READING, Version.text(), SITE, pictures, "");
  }

  private HttpRequest.Builder page(long artistSourceId, int offset) {
    return request(
        "method",
        "catalog.containersAll",
        "artistList",
        artistSourceId,
        "availType",
        AVAILABLE,
        "vdisp",
        1,
        "limit",
        PAGE,
        "startOffset",
        offset + 1);
  }

  private Extract extract(NugsReader.Answer answer) throws SourceFailure {
    List<Listing> listings = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    JsonNode containers = list(answer.content(), "containers");
    for (JsonNode container : containers) {
      try {
        listings.add(listing(container));
      } catch (IllegalArgumentException | SourceFailure e) {
        unreadable.add(container.path("containerID").asText("?") + ": " + e.getMessage());
      }
    }
    return new Extract(listings, containers.size(), unreadable, Set.of(), answer.digest());
  }

  @Override
  public List<Posting> latest() throws SourceFailure, InterruptedException {
    JsonNode answer = ask("method", "catalog.latest", "vdisp", 1);
    List<Posting> postings = new ArrayList<>();
    for (JsonNode node : list(answer, "recentItems")) {
      NugsAnswers.RecentItem item = convert(node, NugsAnswers.RecentItem.class);
      if (item.containerID() > 0 && isWanted(item.artistName())) {
        postings.add(
            new Posting(
                item.containerID(), item.artistID(), NugsListing.posted(item.postedDate())));
      }
    }
    return postings;
  }

  @Override
  public Optional<Listing> show(long containerId) throws SourceFailure, InterruptedException {
    JsonNode answer =
        told(
            () ->
                reader.find(
                    request(
                        "method", "catalog.container", "containerID", containerId, "vdisp", 1)));
    return answer.hasNonNull("containerID") ? Optional.of(listing(answer)) : Optional.empty();
  }

  private boolean isWanted(String artist) {
    return artist == null || choice.reads(NAME, artist);
  }

  private Listing listing(JsonNode container) throws SourceFailure {
    return NugsListing.of(convert(container, NugsAnswers.Container.class), pictures, SITE);
  }

  /** An answer without its list is no empty list: that would be read as all being gone. */
  private static JsonNode list(JsonNode answer, String name) throws SourceFailure {
    if (!answer.path(name).isArray()) {
      throw new SourceFailure("The upstream's answer has no " + name, true, null);
    }
    return answer.get(name);
  }

  private static <T> T convert(JsonNode node, Class<T> type) throws SourceFailure {
    try {
      return NugsReader.MAPPER.treeToValue(node, type);
    } catch (JacksonException e) {
      throw new SourceFailure("not in the upstream's shape: " + e.getOriginalMessage(), false, e);
    }
  }

  private JsonNode ask(Object... query) throws SourceFailure, InterruptedException {
    return told(() -> reader.read(request(query)));
  }

  /** All methods have one address; which one it is stands in the query. */
  private HttpRequest.Builder request(Object... query) {
    return Addresses.request(address, "/api.aspx", query);
  }

  private <T> T told(UpstreamCalls.Call<T> call) throws SourceFailure, InterruptedException {
    try {
      return calls.make(call);
    } catch (UpstreamFailure e) {
      throw new SourceFailure(e.getMessage(), e.isPassing(), e);
    }
  }
}
