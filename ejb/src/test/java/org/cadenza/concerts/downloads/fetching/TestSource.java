package org.cadenza.concerts.downloads.fetching;

/** A source that answers as a test wants it to. */
record TestSource(Answer answer) implements StreamSource {

  @FunctionalInterface
  interface Answer {
    AudioStream open(long trackId, Samples fidelity) throws StreamUnavailable;
  }

  @Override
  public String source() {
    return "nugs";
  }

  @Override
  public AudioStream open(long trackId, Samples fidelity) throws StreamUnavailable {
    return answer.open(trackId, fidelity);
  }
}
