package org.cadenza.upkeep.backup;

import java.nio.file.Path;
import java.util.List;

/** Files that a wing wants to have copied with the database; each wing that has any has its own. */
public interface Precious {

  /** The folder that the paths lie below. */
  Path root();

  /** Paths of whole files, relative to the root; what vanishes meanwhile is left out. */
  List<Path> files();
}
