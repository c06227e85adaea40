package org.cadenza.transfers;

import java.io.IOException;
import java.util.Optional;

/** The checks of a complete file before it gets its name. */
final class Verification {

  private Verification() {}

  /** Throws unless length, checksum and content are those of the order. */
  static ContentDigest.Sums of(
      TransferOrder order, Optional<ExpectedChecksum> checksum, PartFile part)
      throws TransferFailed {
    long expected = order.expectedLength().orElse(part.size());
    if (part.size() != expected) {
      throw new TransferFailed.Mismatch(
          part.size() + " bytes came where " + expected + " were expected.");
    }
    ContentDigest.Sums sums = part.sums();
    if (checksum.isPresent() && !sums.matches(checksum.get())) {
      throw new TransferFailed.Mismatch(
          "The file's checksum ("
              + checksum.get().algorithm()
              + ") is not the expected one; it was damaged or changed.");
    }
    try {
      order.check().verify(part.path());
    } catch (ContentRejected e) {
      throw new TransferFailed.Mismatch(e.getMessage(), e);
    } catch (IOException e) {
      throw new TransferFailed.Unwritable("The fetched file cannot be read back.", e);
    }
    return sums;
  }
}
