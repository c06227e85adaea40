package org.cadenza.server.faults;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;
import org.cadenza.server.sample.catalog.Artist;
import org.cadenza.server.sample.catalog.Place;
import org.cadenza.server.sample.catalog.Show;
import org.cadenza.server.sample.catalog.Song;

/** An upstream with some short concerts whose few songs are long: files of more than a megabyte. */
final class Nights implements AutoCloseable {

  private static final Artist ARTIST = new Artist(4711, "The Survivors");
  private static final Place PLACE = new Place("The Bunker", "Ithaca", "NY", "US");

  private final SampleUpstream upstream;
  private final List<Integer> containers;

  private Nights(SampleUpstream upstream, List<Integer> containers) {
    this.upstream = upstream;
    this.containers = containers;
  }

  /**
   * Opens it, unpaced.
   *
   * @param nights how many concerts, beside those of the sample
   * @param secondsPerTrack 30,000 bytes each
   */
  static Nights open(int nights, int songs, int secondsPerTrack) {
    try {
      SampleUpstream upstream =
          SampleUpstream.start(SampleOptions.defaults().secondsPerTrack(secondsPerTrack));
      List<Integer> ids =
          IntStream.range(0, nights).mapToObj(night -> add(upstream, night, songs)).toList();
      return new Nights(upstream, ids);
    } catch (IOException e) {
      throw new AssertionError("The sample upstream does not start", e);
    }
  }

  private static int add(SampleUpstream upstream, int night, int songs) {
    int id = upstream.catalog().freeId();
    List<Song> set =
        IntStream.rangeClosed(1, songs).mapToObj(i -> new Song("Song " + i, false)).toList();
    upstream
        .catalog()
        .put(
            new Show(
                id,
                ARTIST,
                LocalDate.of(2020, 1, 1).plusDays(night),
                0,
                PLACE,
                List.of(set),
                Show.AVAILABLE,
                Instant.parse("2024-01-01T00:00:00Z")));
    return id;
  }

  SampleUpstream upstream() {
    return upstream;
  }

  /** The container ids of the concerts. */
  List<Integer> containers() {
    return containers;
  }

  /** How a product finds it. */
  Map<String, String> settings() {
    String address = upstream.address().toString();
    return Map.of(
        "CADENZA_NUGS_STREAM_URL", address,
        "CADENZA_NUGS_IDENTITY_URL", address,
        "CADENZA_NUGS_SUBSCRIPTIONS_URL", address);
  }

  @Override
  public void close() {
    upstream.close();
  }
}
