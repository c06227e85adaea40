package org.cadenza.server.bench;

import java.io.IOException;

/** Measures one thing, says its figures, and leaves nothing behind. */
interface Benchmark {

  /** Runs it. */
  void run(Surroundings surroundings) throws IOException, InterruptedException;
}
