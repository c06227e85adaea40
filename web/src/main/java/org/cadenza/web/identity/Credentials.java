package org.cadenza.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.cadenza.identity.Caller;
import org.cadenza.identity.SignIn;
import org.cadenza.problems.Problem;

/**
 * Takes every kind of credential and yields one caller. It only finds out who calls; whether that
 * is enough is for each resource, so a bad credential leaves a public resource open.
 */
@ApplicationScoped
public class Credentials implements HttpAuthenticationMechanism {

  private static final System.Logger LOG = System.getLogger(Credentials.class.getName());
  private static final String CALLER = Credentials.class.getName() + ".caller";
  private static final String REFUSAL = Credentials.class.getName() + ".refusal";
  private static final String OUTAGE = Credentials.class.getName() + ".outage";
  private static final String BEARER = "Bearer ";

  @Inject SignIn signIn;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return context.doNothing();
    }
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      request.setAttribute(REFUSAL, "Authorization must be a Bearer token");
      return context.doNothing();
    }
    try {
      Optional<Caller> caller = signIn.callerOf(header.substring(BEARER.length()).strip());
      if (caller.isPresent()) {
        request.setAttribute(CALLER, caller.get());
        return context.notifyContainerAboutLogin(caller.get(), Set.of(caller.get().role().word()));
      }
      request.setAttribute(REFUSAL, "The token is invalid, ended or expired");
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Who calls cannot be found out: {0}", e);
      // Who calls cannot be told without the database; the answer is made where answers are made.
      request.setAttribute(OUTAGE, Problem.unavailable("The database is away", 5));
    }
    return context.doNothing();
  }

  /** The caller of a request; empty for nobody. */
  public static Optional<Caller> callerOf(HttpServletRequest request) {
    return Optional.ofNullable((Caller) request.getAttribute(CALLER));
  }

  /** Why a request has no caller, in words for a person. */
  public static String refusal(HttpServletRequest request) {
    Object reason = request.getAttribute(REFUSAL);
    return reason == null ? "Sign in first: the request carries no token" : reason.toString();
  }

  /** What kept us from finding out who calls; empty as a rule. */
  public static Optional<Problem> outage(HttpServletRequest request) {
    return Optional.ofNullable((Problem) request.getAttribute(OUTAGE));
  }
}
