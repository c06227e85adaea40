package org.cadenza.concerts.catalog;

import java.nio.charset.StandardCharsets;
import org.cadenza.library.Checksums;
import org.cadenza.library.FoldedText;

/** A venue as a source tells it; each part may be null. */
public record Place(String name, String city, String state) {

  /** What makes two venues one: SHA-256, in hex, of the folded parts. */
  public String identity() {
    return sha256(FoldedText.of(name) + "|" + FoldedText.of(city) + "|" + FoldedText.of(state));
  }

  /** From the state's code where it is one of the USA or Canada, else null. */
  public String country() {
    return Countries.ofState(state);
  }

  static String sha256(String text) {
    return Checksums.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
