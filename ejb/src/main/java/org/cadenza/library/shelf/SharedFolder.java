package org.cadenza.library.shelf;

import java.nio.file.Path;

/** A folder of a wing whose audio belongs to the library as well. */
public interface SharedFolder {

  /** Absolute; it need not exist yet. */
  Path path();
}
