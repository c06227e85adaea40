package org.cadenza.web.dialects;

import java.util.List;
import org.cadenza.problems.Problem;

/**
 * The one route table from paths to documents, asked before any resource is matched, because a
 * request can fail before that. The first that speaks a path wins; the concerts' envelope serves
 * paths that no document knows.
 */
public final class Dialects {

  private static final Dialect HOUSE = new ConcertsDialect();
  private static final List<Dialect> ALL = List.of(new TracklistsDialect(), HOUSE);

  private Dialects() {}

  /** The wing that a path belongs to; {@code house} for what all share. */
  public static String wingOf(String path) {
    return ALL.stream().filter(d -> d.speaks(path)).findFirst().map(Dialect::wing).orElse("house");
  }

  /** The dialect for a path below the application's root, such as {@code /api/v1/auth/login}. */
  public static Dialect of(String path) {
    return ALL.stream().filter(d -> d.speaks(path)).findFirst().orElse(HOUSE);
  }

  /** The status for a kind of problem in most documents. */
  static int usualStatus(Problem.Kind kind) {
    return switch (kind) {
      case INVALID -> 400;
      case NOT_SIGNED_IN -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case REFUSED -> 422;
      case TOO_MANY -> 429;
      case UNAVAILABLE -> 503;
    };
  }
}
