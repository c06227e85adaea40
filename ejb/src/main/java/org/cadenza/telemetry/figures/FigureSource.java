package org.cadenza.telemetry.figures;

import java.util.List;

/** A room that tells of itself whenever somebody asks for the metrics; each wing has its own. */
public interface FigureSource {

  /** A short name of what it tells of. */
  String about();

  /** Whether it asks the database, and is passed over as long as that is away. */
  default boolean asksDatabase() {
    return true;
  }

  /** How things stand; the same metrics and labels each time. */
  List<Figure> figures();
}
