package org.cadenza.web.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;

/** Lets resources inject who calls. */
@Dependent
public class CallerProducer {

  @Produces
  @Dependent
  Caller caller(HttpServletRequest request) {
    return Credentials.callerOf(request)
        .orElseThrow(() -> Problem.notSignedIn(Credentials.refusal(request)));
  }
}
