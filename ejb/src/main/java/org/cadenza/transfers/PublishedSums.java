package org.cadenza.transfers;

import java.util.Locale;

/**
 * What a source says that a whole file hashes to; each may be null. Good against accidents, not
 * against whoever can change both.
 *
 * @param md5 32 hexadecimal digits, kept in lower case
 * @param sha1 40 hexadecimal digits, kept in lower case
 */
public record PublishedSums(String md5, String sha1) {

  /** Nothing is said. */
  public static final PublishedSums NONE = new PublishedSums(null, null);

  /** What is no such hash counts as not said. */
  public PublishedSums {
    md5 = hex(md5, 32);
    sha1 = hex(sha1, 40);
  }

  /** Throws unless the file hashes to what was said. */
  void require(ContentDigest.Sums sums) throws TransferFailed.Mismatch {
    require("SHA-1", sha1, sums.sha1());
    require("MD5", md5, sums.md5());
  }

  private static void require(String algorithm, String said, String made)
      throws TransferFailed.Mismatch {
    if (said != null && !said.equals(made)) {
      throw new TransferFailed.Mismatch(
          "The file's checksum ("
              + algorithm
              + ") is not the one that the source has published; it was damaged or changed.");
    }
  }

  private static String hex(String text, int digits) {
    String lower = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    return lower.matches("[0-9a-f]{" + digits + "}") ? lower : null;
  }
}
