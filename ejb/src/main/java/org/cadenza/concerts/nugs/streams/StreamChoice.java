package org.cadenza.concerts.nugs.streams;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cadenza.concerts.downloads.fetching.StreamUnavailable;

/** Looks through what is offered for a track until it is good enough. */
final class StreamChoice {

  private final Set<StreamFormat> seen = EnumSet.noneOf(StreamFormat.class);
  private String lossless;

  /** Takes note of an address; an empty one offers nothing. True once no better can come. */
  boolean offered(String address) {
    if (!address.isEmpty()) {
      StreamFormat format = StreamFormat.of(address);
      seen.add(format);
      if (format.losslessCodec().isPresent() && lossless == null) {
        lossless = address;
      }
    }
    return lossless != null;
  }

  /** A lossless address. */
  Optional<String> lossless() {
    return Optional.ofNullable(lossless);
  }

  /** Whether anything at all was offered. */
  boolean isEmpty() {
    return seen.isEmpty();
  }

  /** Why there is no lossless address. */
  StreamUnavailable refusal() {
    if (seen.isEmpty()) {
      return StreamUnavailable.forGood(
          "The nugs.net account is not entitled to it: its subscription does not include this"
              + " track.");
    }
    if (seen.equals(EnumSet.of(StreamFormat.STREAM_ONLY))) {
      return StreamUnavailable.forGood(
          "nugs.net offers it for streaming only (encrypted HLS), not as a file.");
    }
    return StreamUnavailable.forGood(
        "nugs.net offers it in no lossless format that Cadenza can use.");
  }
}
