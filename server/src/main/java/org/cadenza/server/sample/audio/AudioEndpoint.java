package org.cadenza.server.sample.audio;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.server.sample.catalog.Catalog;
import org.cadenza.server.sample.http.Endpoint;
import org.cadenza.server.sample.http.Refusal;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;

/**
 * {@code GET|HEAD /audio/<name>.flac16/<trackID>.flac}: the file of a track.
 *
 * <p>Demands the player's Referer like the real server (403 otherwise).
 */
public final class AudioEndpoint implements Endpoint {
  private static final String PLAYER = "https://play.nugs.net/";
  private static final Pattern PATH = Pattern.compile("/audio/[^/]+\\.flac16/(\\d{1,9})\\.flac");
  private static final ZonedDateTime MADE =
      ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  // Unlike Java's RFC 1123 format, HTTP writes the day of the month with two digits always.
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

  private final Catalog catalog;
  private final AudioLibrary library;
  private final String lastModified;

  /** Serves the tracks of this catalog, all of this length. */
  public AudioEndpoint(Catalog catalog, int secondsPerTrack) {
    this.catalog = catalog;
    this.library = new AudioLibrary(secondsPerTrack);
    // Another length makes other files, which must not share a validator.
    this.lastModified = HTTP_DATE.format(MADE.plusSeconds(secondsPerTrack));
  }

  @Override
  public Reply answer(Request request) {
    if (!request.header("Referer").orElse("").startsWith(PLAYER)) {
      throw new Refusal(403, "the Referer is not " + PLAYER);
    }
    Matcher path = PATH.matcher(request.path());
    if (!path.matches() || !catalog.hasTrack(Integer.parseInt(path.group(1)))) {
      throw new Refusal(404, "no such file");
    }
    AudioFile file = library.track(Integer.parseInt(path.group(1)));
    return new ServedFile(file.bytes(), file.etag(), lastModified).answer(request);
  }
}
