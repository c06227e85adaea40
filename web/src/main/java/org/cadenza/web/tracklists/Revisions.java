package org.cadenza.web.tracklists;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.cadenza.problems.Problem;

/** Revisions as HTTP has them: told by {@code ETag}, asked for by {@code If-Match}. */
final class Revisions {

  private Revisions() {}

  /** Which revision a request is about; null if it does not say, or any will do. */
  static Integer expected(HttpHeaders headers) {
    String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (match == null || match.isBlank() || match.strip().equals("*")) {
      return null;
    }
    String tag = match.strip().replaceFirst("^W/", "");
    if (tag.matches("\"[0-9]{1,9}\"")) {
      return Integer.valueOf(tag.substring(1, tag.length() - 1));
    }
    throw Problem.invalid("If-Match", "must be the ETag of an answer");
  }

  /** An answer that tells its revision. */
  static Response answer(Response.Status status, Object body, int revision) {
    return Response.status(status)
        .entity(body)
        .tag(new EntityTag(Integer.toString(revision)))
        .build();
  }
}
