package org.cadenza.concerts.downloads.fetching;

import java.net.URI;
import java.util.Map;
import org.cadenza.library.AudioCodec;
import org.cadenza.transfers.PublishedSums;

/**
 * Audio that can be fetched now.
 *
 * @param address may carry secrets and must not be logged
 * @param headers to be sent along
 * @param codec a lossless one
 * @param identity what the bytes are, whatever address they have today
 * @param sums what they hash to, where the source tells
 * @param isExact whether the samples are those that were asked for; else they are at least these
 */
public record AudioStream(
    URI address,
    Map<String, String> headers,
    AudioCodec codec,
    String identity,
    PublishedSums sums,
    boolean isExact) {

  /** Where the source tells no checksums, and the samples are those that were asked for. */
  public AudioStream(URI address, Map<String, String> headers, AudioCodec codec, String identity) {
    this(address, headers, codec, identity, PublishedSums.NONE, true);
  }

  /** Without address and headers. */
  @Override
  public String toString() {
    return "AudioStream[" + identity + "]";
  }
}
