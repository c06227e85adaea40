package org.cadenza.concerts.nugs.streams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.cadenza.concerts.downloads.fetching.AudioStream;
import org.cadenza.concerts.downloads.fetching.Samples;
import org.cadenza.concerts.downloads.fetching.StreamSource;
import org.cadenza.concerts.downloads.fetching.StreamUnavailable;
import org.cadenza.library.AudioCodec;
import org.cadenza.upstream.Addresses;
import org.cadenza.upstream.UpstreamFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The audio of nugs.net's tracks, for the account that is configured. */
@ApplicationScoped
public class NugsStreams implements StreamSource {

  /** The file servers want to see the player behind a request. */
  private static final Map<String, String> PLAYER = Map.of("Referer", "https://play.nugs.net/");

  /** Each gives another format, and which one differs from track to track. */
  private static final int[] PLATFORMS = {1, 4, 7, 10};

  @Inject AccountCalls calls;
  @Inject NugsAccount account;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.stream-url")
  String address;

  @Override
  public String source() {
    return "nugs";
  }

  @Override
  public AudioStream open(long trackId, Samples wanted) throws StreamUnavailable {
    if (!wanted.equals(Samples.CD)) {
      throw StreamUnavailable.forGood("nugs.net has no files of " + wanted + ".");
    }
    try {
      return open(trackId);
    } catch (UpstreamFailure e) {
      throw StreamUnavailable.forNow(e.getMessage(), e.retryAfter(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StreamUnavailable.forNow("The request was given up.", Optional.empty(), e);
    }
  }

  private AudioStream open(long trackId)
      throws StreamUnavailable, UpstreamFailure, InterruptedException {
    NugsSession session = account.session();
    StreamChoice choice = choose(trackId, session);
    if (choice.isEmpty() && account.forget(session)) {
      // The subscription may have changed since we looked.
      choice = choose(trackId, account.session());
    }
    if (choice.lossless().isEmpty()) {
      throw choice.refusal();
    }
    String link = choice.lossless().get();
    AudioCodec codec = StreamFormat.of(link).losslessCodec().orElseThrow();
    return new AudioStream(parse(link), PLAYER, codec, "nugs:" + trackId + ":" + codec);
  }

  private StreamChoice choose(long trackId, NugsSession session)
      throws UpstreamFailure, InterruptedException {
    StreamChoice choice = new StreamChoice();
    Subscription of = session.subscription();
    for (int platform : PLATFORMS) {
      String link =
          calls
              .ask(
                  () ->
                      Addresses.request(
                          address,
                          "/bigriver/subPlayer.aspx",
                          "platformID",
                          platform,
                          "trackID",
                          trackId,
                          "app",
                          1,
                          "subscriptionID",
                          of.id(),
                          "subCostplanIDAccessList",
                          of.plan(),
                          "nn_userID",
                          session.userId(),
                          "startDateStamp",
                          of.startsAt(),
                          "endDateStamp",
                          of.endsAt()))
              .ok()
              .path("streamLink")
              .asText("");
      if (choice.offered(link)) {
        break;
      }
    }
    return choice;
  }

  private static URI parse(String link) throws StreamUnavailable {
    try {
      return URI.create(link.replace(" ", "%20"));
    } catch (IllegalArgumentException e) {
      throw StreamUnavailable.forGood("nugs.net gives an address that cannot be read.");
    }
  }
}
