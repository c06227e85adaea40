package org.cadenza.web.dialects;

import java.util.Map;
import org.cadenza.problems.Problem;

/** How one API document puts things: its envelope, its codes, its limits. */
public interface Dialect {

  /** The wing whose document it is. */
  String wing();

  /** Whether this document describes (or would describe) a path, such as {@code /api/v1/x}. */
  boolean speaks(String path);

  /** The status for a kind of problem. */
  int status(Problem.Kind kind);

  /**
   * The body of an error.
   *
   * @param status the HTTP status that goes with it
   */
  Record errorBody(int status, String code, String message, Map<String, Object> details);

  /** Which limit a request comes under. */
  Limit limitOf(String method, String path);
}
