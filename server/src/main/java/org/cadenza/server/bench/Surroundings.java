package org.cadenza.server.bench;

import java.nio.file.Path;
import org.cadenza.server.client.StepFailed;

/**
 * What a benchmark runs in.
 *
 * @param install the folder with the programs, as the build lays it out
 * @param out where its figures go
 * @param size how much of it is wanted; 0 for all
 */
record Surroundings(Path install, Figures out, int size) {

  /** The size that was asked for, or the one that the targets are meant for. */
  int sizeOr(int usual) {
    if (size > usual) {
      throw new StepFailed("the size is at most " + usual);
    }
    return size == 0 ? usual : size;
  }
}
