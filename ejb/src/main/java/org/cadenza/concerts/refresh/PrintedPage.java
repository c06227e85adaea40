package org.cadenza.concerts.refresh;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadenza.library.Checksums;

/**
 * What a page of an artist was when all of it was read and written.
 *
 * @param artist the source's number
 * @param start rows of the artist before it
 * @param digest of the source's answer
 * @param containers its shows, in its order
 * @param print SHA-256, in hex, of their fingerprints
 */
public record PrintedPage(
    String source, long artist, int start, String digest, List<Long> containers, String print) {

  /** Of the fingerprints of these containers, as far as they have one. */
  static String print(List<Long> containers, Map<Long, String> fingerprints) {
    String all =
        containers.stream()
            .map(container -> fingerprints.getOrDefault(container, ""))
            .collect(Collectors.joining(" "));
    return Checksums.sha256(all.getBytes(StandardCharsets.US_ASCII));
  }
}
