package org.cadenza.concerts.downloads.fetching;

import java.time.Duration;
import org.cadenza.library.Transcoder;
import org.cadenza.transfers.RetryPolicy;

/** Tools without settings: no reserve, no retries, a program and a source as a test wants them. */
class TestBench extends Workbench {

  private final String program;
  private final StreamSource source;

  TestBench(String program, StreamSource source) {
    this.program = program;
    this.source = source;
  }

  @Override
  DiskRoom room() {
    return new DiskRoom(0);
  }

  @Override
  Transcoder transcoder() {
    return new Transcoder(program, Duration.ofSeconds(10));
  }

  @Override
  RetryPolicy retries() {
    return RetryPolicy.none();
  }

  @Override
  StreamSource sourceOf(String name) {
    return source;
  }
}
