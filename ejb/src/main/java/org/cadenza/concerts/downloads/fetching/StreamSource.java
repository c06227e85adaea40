package org.cadenza.concerts.downloads.fetching;

/** Where the audio of a source's tracks is to be had. */
public interface StreamSource {

  /** The source that it serves, as {@code concert_show.source} names it. */
  String source();

  /**
   * An address for the audio of a track, good for a while only. Blocks until it is known; the
   * calling thread may be interrupted to give up.
   *
   * @param trackId the source's number of the track
   * @param fidelity which samples are wanted; the codec may be any lossless one
   * @throws StreamUnavailable with words for a person
   */
  AudioStream open(long trackId, Samples fidelity) throws StreamUnavailable;
}
