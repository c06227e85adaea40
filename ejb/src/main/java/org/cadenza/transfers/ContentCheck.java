package org.cadenza.transfers;

import java.io.IOException;
import java.nio.file.Path;

/** Looks into a complete file before it gets its name, for instance whether it is audio at all. */
@FunctionalInterface
public interface ContentCheck {

  /**
   * Reads the file and must not change it.
   *
   * @param part the complete file, still under its temporary name
   * @throws ContentRejected if it is not what was ordered
   * @throws IOException if it cannot be read
   */
  void verify(Path part) throws ContentRejected, IOException;

  /** A check that accepts everything. */
  static ContentCheck none() {
    return part -> {};
  }
}
