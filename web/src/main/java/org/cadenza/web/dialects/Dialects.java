package org.cadenza.web.dialects;

import java.util.List;

/**
 * The one route table from paths to documents, asked before any resource is matched, because a
 * request can fail before that. The first that speaks a path wins; the concerts' envelope serves
 * paths that no document knows.
 */
public final class Dialects {

  private static final Dialect HOUSE = new ConcertsDialect();
  private static final List<Dialect> ALL = List.of(HOUSE);

  private Dialects() {}

  /** The wing that a path belongs to; {@code house} for what all share. */
  public static String wingOf(String path) {
    return ALL.stream().filter(d -> d.speaks(path)).findFirst().map(Dialect::wing).orElse("house");
  }

  /** The dialect for a path below the application's root, such as {@code /api/v1/auth/login}. */
  public static Dialect of(String path) {
    return ALL.stream().filter(d -> d.speaks(path)).findFirst().orElse(HOUSE);
  }
}
