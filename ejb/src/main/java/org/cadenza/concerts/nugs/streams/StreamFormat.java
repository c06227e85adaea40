package org.cadenza.concerts.nugs.streams;

import java.util.Optional;
import org.cadenza.library.AudioCodec;

/** In what form an address offers a track, as a part of the address tells. */
enum StreamFormat {
  FLAC_16(".flac16/", AudioCodec.FLAC),
  ALAC_16(".alac16/", AudioCodec.ALAC),
  /** Folded 24 bit, 48 kHz: neither of our qualities. */
  MQA_24(".mqa24/", null),
  /** Spatial audio. */
  REALITY_360(".s360/", null),
  AAC_150(".aac150/", null),
  /** Encrypted pieces for a player, no file. */
  STREAM_ONLY(".m3u8", null),
  UNKNOWN("", null);

  private final String mark;
  private final AudioCodec codec;

  StreamFormat(String mark, AudioCodec codec) {
    this.mark = mark;
    this.codec = codec;
  }

  static StreamFormat of(String address) {
    for (StreamFormat format : values()) {
      if (address.contains(format.mark)) {
        return format;
      }
    }
    return UNKNOWN;
  }

  /** The codec, where a file of it has the samples of a compact disc. */
  Optional<AudioCodec> losslessCodec() {
    return Optional.ofNullable(codec);
  }
}
