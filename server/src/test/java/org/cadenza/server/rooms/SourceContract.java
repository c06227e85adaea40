package org.cadenza.server.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadenza.concerts.catalog.ConcertSource;
import org.cadenza.concerts.catalog.ConcertSource.Extract;
import org.cadenza.concerts.catalog.ConcertSource.Performer;
import org.cadenza.concerts.catalog.ConcertSource.Posting;
import org.cadenza.concerts.catalog.ConcertSource.SourceFailure;
import org.cadenza.concerts.catalog.Listing;
import org.cadenza.concerts.downloads.fetching.AudioStream;
import org.cadenza.concerts.downloads.fetching.Samples;
import org.cadenza.concerts.downloads.fetching.StreamSource;
import org.cadenza.concerts.downloads.fetching.StreamUnavailable;
import org.cadenza.library.AudioCodec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every source of shows and of their audio holds to, tried inside the server against a
 * loopback upstream that speaks the source's protocol.
 */
abstract class SourceContract {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  private static final long NOWHERE = 1_009_999_999L;

  abstract ConcertSource source();

  abstract StreamSource streams();

  /** The paths under which the catalog is asked for. */
  abstract List<String> paths();

  static WebArchive room() {
    return Room.of(
            "concerts.catalog",
            "upstream",
            "concerts.nugs",
            "concerts.archive",
            "transfers",
            "library")
        // Rows of files, which need rooms that these do not.
        .deletePackages(true, "org.cadenza.library.shelf", "org.cadenza.library.matching")
        .addClasses(
            AudioStream.class,
            Samples.class,
            SourceContract.class,
            StreamSource.class,
            StreamUnavailable.class);
  }

  @AfterEach
  void mend() throws Exception {
    tell(HttpRequest.newBuilder(faults()).DELETE());
  }

  private static URI faults() {
    String upstream = ConfigProvider.getConfig().getValue("cadenza.archive.site-url", String.class);
    return URI.create(upstream + "/sample/faults");
  }

  private static void tell(HttpRequest.Builder request) throws IOException, InterruptedException {
    assertEquals(200, CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode());
  }

  private void arm(String kind, int times) throws IOException, InterruptedException {
    for (String path : paths()) {
      String fault =
          "{\"path\":\"%s\",\"kind\":\"%s\",\"times\":%d,\"retry_after\":0}"
              .formatted(path, kind, times);
      tell(HttpRequest.newBuilder(faults()).PUT(HttpRequest.BodyPublishers.ofString(fault)));
    }
  }

  private Performer artist() throws Exception {
    return source().artists().get(0);
  }

  private Listing available() throws Exception {
    return source().shows(artist().sourceId(), null, 0).listings().stream()
        .filter(Listing::isAvailable)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itIsTheSameSourceForShowsAndForAudioAndHasAShortName() {
    assertEquals(source().name(), streams().source());
    assertTrue(source().name().length() <= 16);
    assertTrue(source().isInUse());
  }

  @Test
  void everyShowOfAnArtistIsListedOnceAndTheEndIsAnEmptyPage() throws Exception {
    Performer artist = artist();
    List<Listing> all = new ArrayList<>();
    int offset = 0;
    for (Extract page = source().shows(artist.sourceId(), null, 0);
        page.rows() > 0;
        page = source().shows(artist.sourceId(), null, offset)) {
      assertEquals(List.of(), page.unreadable());
      all.addAll(page.listings());
      offset += page.rows();
    }
    Set<Long> ids = all.stream().map(Listing::containerId).collect(Collectors.toSet());
    assertEquals(artist.shows(), all.size());
    assertEquals(all.size(), ids.size());
    assertTrue(all.stream().allMatch(l -> l.artistSourceId() == artist.sourceId()));
    Set<Long> tracks =
        all.stream()
            .flatMap(l -> l.tracks().stream())
            .map(Listing.Song::sourceTrackId)
            .collect(Collectors.toSet());
    assertEquals(all.stream().mapToInt(l -> l.tracks().size()).sum(), tracks.size());
  }

  @Test
  void aShowByItselfIsTheOneOfTheListAndOfTheLatest() throws Exception {
    Listing listed = available();
    Listing single = source().show(listed.containerId()).orElseThrow();
    assertEquals(listed.fingerprint(), single.fingerprint());
    assertTrue(
        source().latest().stream()
            .map(Posting::containerId)
            .anyMatch(i -> i == listed.containerId()));
  }

  @Test
  void theLatestCameLast() throws Exception {
    List<Posting> latest = source().latest();
    for (int i = 1; i < latest.size(); i++) {
      assertFalse(latest.get(i).postedAt().isAfter(latest.get(i - 1).postedAt()));
    }
  }

  @Test
  void aShowThatIsNotThereIsNone() throws Exception {
    assertTrue(source().show(NOWHERE).isEmpty());
  }

  @Test
  void aPassingFaultIsMendedByAnotherTry() throws Exception {
    for (String kind : List.of("429", "503", "html", "truncated-json", "cut-short")) {
      arm(kind, 1);
      assertFalse(source().artists().isEmpty(), kind);
      assertFalse(source().shows(artist().sourceId(), null, 0).listings().isEmpty(), kind);
      mend();
    }
  }

  @Test
  void aFaultThatStaysIsToldInWordsAsOneOfTheSource() throws Exception {
    arm("html", -1);
    SourceFailure failure = assertThrows(SourceFailure.class, () -> source().artists());
    assertTrue(failure.isPassing());
    assertTrue(failure.getMessage().contains("HTML"), failure.getMessage());
    assertThrows(SourceFailure.class, () -> source().latest());
  }

  @Test
  void theAudioOfATrackCanBeFetchedFromItsAddress() throws Exception {
    Listing.Song song = available().tracks().get(0);
    AudioStream stream = streams().open(song.sourceTrackId(), Samples.CD);
    HttpRequest.Builder request = HttpRequest.newBuilder(stream.address());
    stream.headers().forEach(request::header);
    byte[] audio = CLIENT.send(request.build(), BodyHandlers.ofByteArray()).body();
    assertEquals(AudioCodec.FLAC, stream.codec());
    assertEquals("fLaC", new String(audio, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
    AudioStream again = streams().open(song.sourceTrackId(), Samples.CD);
    assertEquals(stream.identity(), again.identity());
    assertFalse(stream.toString().contains("http"), "no address gets into a log");
  }

  @Test
  void whatItDoesNotHaveItRefusesForGoodAndInWords() throws Exception {
    Listing.Song song = available().tracks().get(0);
    StreamUnavailable noSuchQuality =
        assertThrows(
            StreamUnavailable.class, () -> streams().open(song.sourceTrackId(), Samples.HD));
    assertFalse(noSuchQuality.isPassing());
    StreamUnavailable noSuchTrack =
        assertThrows(StreamUnavailable.class, () -> streams().open(NOWHERE, Samples.CD));
    assertFalse(noSuchTrack.isPassing());
    assertFalse(noSuchTrack.getMessage().isBlank());
  }
}
