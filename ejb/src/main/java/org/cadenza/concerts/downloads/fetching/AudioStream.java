package org.cadenza.concerts.downloads.fetching;

import java.net.URI;
import java.util.Map;
import org.cadenza.library.AudioCodec;

/**
 * Audio that can be fetched now.
 *
 * @param address may carry secrets and must not be logged
 * @param headers to be sent along
 * @param codec a lossless one
 * @param identity what the bytes are, whatever address they have today
 */
public record AudioStream(
    URI address, Map<String, String> headers, AudioCodec codec, String identity) {

  /** Without address and headers. */
  @Override
  public String toString() {
    return "AudioStream[" + identity + "]";
  }
}
