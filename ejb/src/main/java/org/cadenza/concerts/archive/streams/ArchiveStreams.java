package org.cadenza.concerts.archive.streams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cadenza.concerts.archive.ArchiveCalls;
import org.cadenza.concerts.archive.ArchiveFile;
import org.cadenza.concerts.archive.ArchiveItem;
import org.cadenza.concerts.archive.ArchiveTracks;
import org.cadenza.concerts.catalog.Fidelity;
import org.cadenza.concerts.catalog.SourceNumbers;
import org.cadenza.concerts.downloads.fetching.AudioStream;
import org.cadenza.concerts.downloads.fetching.Samples;
import org.cadenza.concerts.downloads.fetching.StreamSource;
import org.cadenza.concerts.downloads.fetching.StreamUnavailable;
import org.cadenza.library.AudioCodec;
import org.cadenza.transfers.PublishedSums;
import org.cadenza.upstream.UpstreamFailure;

/**
 * The lossless files of items, with the checksums that archive.org publishes. Nobody's account is
 * needed; files of restricted items are left alone.
 */
@ApplicationScoped
public class ArchiveStreams implements StreamSource {

  private static final String SOURCE = "archive";

  @Inject ArchiveCalls calls;
  @Inject LatelyRead items;
  @Inject SourceNumbers numbers;

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public AudioStream open(long trackId, Samples wanted) throws StreamUnavailable {
    long number = ArchiveTracks.itemOf(trackId);
    String identifier =
        numbers
            .name(SOURCE, SourceNumbers.Kind.SHOW, number)
            .orElseThrow(() -> gone("no item that we know has this track"));
    try {
      return open(items.item(identifier), number, trackId, wanted);
    } catch (UpstreamFailure e) {
      throw e.isPassing()
          ? StreamUnavailable.forNow(e.getMessage(), e.retryAfter(), e)
          : gone(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StreamUnavailable.forNow("The request was given up.", Optional.empty(), e);
    }
  }

  private AudioStream open(ArchiveItem item, long number, long trackId, Samples wanted)
      throws StreamUnavailable {
    if (!item.exists()) {
      throw gone("the item " + item.identifier() + " is not there any more");
    }
    if (item.isRestricted()) {
      throw gone("it offers this recording for streaming only");
    }
    ArchiveTracks tracks = ArchiveTracks.of(item, number);
    ArchiveTracks.Track track =
        tracks.all().stream()
            .filter(t -> t.id() == trackId)
            .findFirst()
            .orElseThrow(
                () -> gone("the item " + item.identifier() + " has no such file any more"));
    boolean high = wanted.equals(Samples.HD);
    if (tracks.fidelity() == Fidelity.NONE || (high && tracks.fidelity() != Fidelity.HD)) {
      throw gone("it has no file of " + wanted + " any more");
    }
    ArchiveFile file = high ? track.high() : track.file();
    if (file.isPrivate()) {
      throw gone("it keeps the file to itself");
    }
    return stream(item.identifier(), file, high);
  }

  private AudioStream stream(String identifier, ArchiveFile file, boolean exact) {
    PublishedSums sums = new PublishedSums(file.md5(), file.sha1());
    return new AudioStream(
        URI.create(calls.site() + "/download/" + identifier + "/" + escaped(file.name())),
        Map.of(),
        AudioCodec.FLAC,
        "archive:" + identifier + "/" + file.name() + ":" + sums.md5(),
        sums,
        exact);
  }

  private static StreamUnavailable gone(String why) {
    return StreamUnavailable.forGood("The Internet Archive does not give it: " + why + ".");
  }

  private static String escaped(String name) {
    return Arrays.stream(name.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
