package org.cadenza.web.tracklists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.cadenza.problems.Problem;
import org.cadenza.web.http.Correlation;

/** The id of a request whose body may bring one, which goes before the header's. */
@RequestScoped
public class CorrelationIds {

  @Inject HttpServletRequest request;

  String of(String ofBody) {
    if (ofBody == null) {
      return Correlation.of(request);
    } else if (!Correlation.isWellFormed(ofBody)) {
      throw Problem.invalid("correlation_id", "must have 1 to 64 of A-Z, a-z, 0-9, ., _ and -");
    }
    Correlation.is(request, ofBody);
    return ofBody;
  }
}
