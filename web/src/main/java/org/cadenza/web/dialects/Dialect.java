package org.cadenza.web.dialects;

import org.cadenza.problems.Problem;

/** How one API document puts things: its envelope, its codes, its limits. */
public interface Dialect {

  /** The wing whose document it is. */
  String wing();

  /** Whether this document describes (or would describe) a path, such as {@code /api/v1/x}. */
  boolean speaks(String path);

  /** The status for a kind of problem. */
  int status(Problem.Kind kind);

  /** The body of an error. */
  Record errorBody(Failure failure);

  /** Which limit a request comes under. */
  Limit limitOf(String method, String path);

  /**
   * How many tokens a call costs that went well; 0 where nobody counts them.
   *
   * @param route the path with its variables' names
   * @param query of the address; null for none
   */
  default int tokens(String method, String route, String query) {
    return 0;
  }
}
