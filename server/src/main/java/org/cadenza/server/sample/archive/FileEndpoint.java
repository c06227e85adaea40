package org.cadenza.server.sample.archive;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.server.sample.audio.ServedFile;
import org.cadenza.server.sample.catalog.Track;
import org.cadenza.server.sample.http.Refusal;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;

/**
 * Files of items: {@code /download/<identifier>/<file>} redirects to the item's server, which
 * serves them. Files of restricted items are refused with 403, and their ETags are no MD5.
 */
public final class FileEndpoint {
  /** The folder of items on an item's server. */
  public static final String FOLDER = "/17/items/";

  private static final Pattern PATH = Pattern.compile("/(?:download|17/items)/([^/]+)/([^/]+)");
  private static final String LAST_MODIFIED = "Mon, 01 Jun 2015 12:00:00 GMT";

  private final SampleArchive archive;
  private final Supplier<URI> base;

  /**
   * Serves the files of this archive.
   *
   * @param base address of this server, without a slash at its end
   */
  public FileEndpoint(SampleArchive archive, Supplier<URI> base) {
    this.archive = archive;
    this.base = base;
  }

  /** Redirects to the file. */
  public Reply download(Request request) {
    Matcher path = path(request);
    served(path);
    String location = base.get() + FOLDER + path.group(1) + "/" + path.group(2);
    return Reply.of(302, Map.of("Location", location), new byte[0]);
  }

  /** The file. */
  public Reply file(Request request) {
    byte[] bytes = served(path(request));
    String etag = '"' + MetadataEndpoint.hash("MD5", bytes).substring(0, 8) + "-" + bytes.length;
    return new ServedFile(bytes, etag + '"', LAST_MODIFIED).answer(request);
  }

  private static Matcher path(Request request) {
    Matcher path = PATH.matcher(request.path());
    if (!path.matches()) {
      throw new Refusal(404, "no such file");
    }
    return path;
  }

  private byte[] served(Matcher path) {
    Recording recording =
        archive.find(path.group(1)).orElseThrow(() -> new Refusal(404, "no such item"));
    if (recording.restricted()) {
      throw new Refusal(403, "for streaming only");
    }
    Optional<Track> track =
        recording.format().equals(Recording.FLAC)
            ? Track.of(recording.show()).stream()
                .filter(
                    t -> path.group(2).equals(SampleArchive.name(recording.show(), t) + ".flac"))
                .findFirst()
            : Optional.empty();
    return archive.bytes(track.orElseThrow(() -> new Refusal(404, "no such file")));
  }
}
