package org.cadenza.server.sample.audio;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cadenza.server.sample.catalog.Catalog;
import org.cadenza.server.sample.catalog.Show;
import org.cadenza.server.sample.catalog.Track;
import org.cadenza.server.sample.http.Endpoint;
import org.cadenza.server.sample.http.Json;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;

/**
 * {@code GET /bigriver/subPlayer.aspx}: the link to a track's audio.
 *
 * <p>As in reality the format shows in the link and not in {@code platformID}: here 1 and 7 give
 * FLAC, 4 and 10 an HLS stream. ALAC, MQA and 360 are not offered, since nothing here could make
 * them. The link is empty without the subscription, for tracks without entitlement and for tracks
 * and platforms that do not exist.
 */
public final class StreamEndpoint implements Endpoint {
  private final Catalog catalog;
  private final String subscriptionId;
  private final Supplier<TrackRights> rights;
  private final Supplier<URI> base;

  /**
   * Gives links.
   *
   * @param subscriptionId the legacySubscriptionId that has to be named
   * @param rights asked again for every link
   * @param base address of this server, without a slash at its end
   */
  public StreamEndpoint(
      Catalog catalog, String subscriptionId, Supplier<TrackRights> rights, Supplier<URI> base) {
    this.catalog = catalog;
    this.subscriptionId = subscriptionId;
    this.rights = rights;
    this.base = base;
  }

  @Override
  public Reply answer(Request request) {
    String id = request.parameter("trackID");
    boolean subscribed = subscriptionId.equals(request.parameter("subscriptionID"));
    String link =
        subscribed && id.matches("\\d{1,9}")
            ? link(Integer.parseInt(id), request.parameter("platformID"))
            : "";
    return Reply.json(200, Json.bytes(Map.of("streamLink", link)));
  }

  private String link(int trackId, String platform) {
    TrackRights now = rights.get();
    Optional<Show> show =
        catalog.show(Track.showOf(trackId)).filter(found -> Track.isIn(found, trackId));
    if (show.isEmpty() || now.unentitled().contains(trackId)) {
      return "";
    }
    boolean streamOnly = now.streamOnly().contains(trackId);
    return switch (platform) {
      case "1", "7" -> streamOnly ? hls(show.get(), trackId) : flac(show.get(), trackId);
      case "4", "10" -> hls(show.get(), trackId);
      default -> "";
    };
  }

  private String flac(Show show, int trackId) {
    return base.get() + "/audio/" + name(show) + ".flac16/" + trackId + ".flac?simulated=1";
  }

  private String hls(Show show, int trackId) {
    return base.get() + "/hls/" + name(show) + "/" + trackId + ".m3u8?simulated=1";
  }

  private static String name(Show show) {
    return show.artist().id() + "-" + DateTimeFormatter.ISO_LOCAL_DATE.format(show.date());
  }

  /** {@code GET /hls/…}: refused with 403, as to anybody who has no key to the encrypted stream. */
  public Reply hls(Request request) {
    return Reply.text(403, "Encrypted stream; this simulated upstream serves no segments.\n");
  }
}
