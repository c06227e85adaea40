package org.cadenza.server.sample.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cadenza.server.sample.catalog.Show;

/**
 * An item: one recording of a show.
 *
 * @param format of its audio files: {@code Flac}, or one that is listed but never served
 * @param restricted whether it may only be streamed
 * @param notes what the uploader wrote
 * @param stars of its reviews
 * @param changed when it, or a review of it, was changed
 * @param wrongMd5 checksums that the metadata tells wrongly, by file name
 */
public record Recording(
    String identifier,
    Show show,
    String format,
    boolean restricted,
    String notes,
    List<Integer> stars,
    Instant changed,
    Map<String, String> wrongMd5) {
  /** The format of files that can be fetched. */
  public static final String FLAC = "Flac";

  /** The same with other notes, changed now. */
  public Recording notes(String other, Instant now) {
    return new Recording(identifier, show, format, restricted, other, stars, now, wrongMd5);
  }

  /** The same with other reviews, changed now. */
  public Recording stars(List<Integer> other, Instant now) {
    return new Recording(identifier, show, format, restricted, notes, other, now, wrongMd5);
  }

  /** The same in another format. */
  public Recording format(String other) {
    return new Recording(identifier, show, other, restricted, notes, stars, changed, wrongMd5);
  }

  /** The same, but for streaming only. */
  public Recording streamOnly() {
    return new Recording(identifier, show, format, true, notes, stars, changed, wrongMd5);
  }

  /** The same with a checksum that the metadata tells wrongly. */
  public Recording wrongMd5(String file, String md5) {
    return new Recording(
        identifier, show, format, restricted, notes, stars, changed, Map.of(file, md5));
  }
}
