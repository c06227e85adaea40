package org.cadenza.transfers;

import java.io.IOException;
import java.util.Optional;

/** The checks of a complete file before it gets its name. */
final class Verification {

  private Verification() {}

  /** Throws unless checksum and content are those that the order wants. */
  static ContentDigest.Sums of(TransferOrder order, Optional<String> md5, PartFile part)
      throws TransferFailed {
    ContentDigest.Sums sums = part.sums();
    if (md5.isPresent() && !md5.get().equals(sums.md5())) {
      throw new TransferFailed.Mismatch(
          "The file's checksum (MD5) is not the expected one; it was damaged or changed.");
    }
    order.sums().require(sums);
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
