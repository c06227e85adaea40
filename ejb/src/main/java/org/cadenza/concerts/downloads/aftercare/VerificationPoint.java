package org.cadenza.concerts.downloads.aftercare;

import java.util.List;
import java.util.stream.Stream;

/**
 * How far a verification is.
 *
 * @param position of the last track that was looked at, from 1
 * @param bytes that were hashed
 */
public record VerificationPoint(int position, int files, long bytes, List<Finding> findings) {

  /** Before the first track. */
  static final VerificationPoint START = new VerificationPoint(0, 0, 0, List.of());

  /** After another track. */
  VerificationPoint after(int track, long size, List<Finding> found) {
    return new VerificationPoint(
        track, files + 1, bytes + size, Stream.concat(findings.stream(), found.stream()).toList());
  }
}
