package org.cadenza.server.sample.audio;

import java.util.HexFormat;

/** An encoded track with its ETag: the quoted hex MD5 of its bytes, as S3 gives it. */
final class AudioFile {
  private final byte[] bytes;
  private final String etag;

  AudioFile(byte[] bytes) {
    this.bytes = bytes;
    this.etag = '"' + HexFormat.of().formatHex(Digests.md5().digest(bytes)) + '"';
  }

  /** The file, not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return bytes.length;
  }

  String etag() {
    return etag;
  }
}
