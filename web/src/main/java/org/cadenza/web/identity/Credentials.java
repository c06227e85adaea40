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
import java.util.function.Supplier;
import org.cadenza.identity.Caller;
import org.cadenza.identity.SignIn;
import org.cadenza.identity.keys.KeyHolders;
import org.cadenza.problems.Problem;
import org.cadenza.web.dialects.Failure;

/**
 * Takes every kind of credential and yields one caller. It only finds out who calls; whether that
 * is enough is for each resource, so a bad credential leaves a public resource open.
 */
@ApplicationScoped
public class Credentials implements HttpAuthenticationMechanism {

  private static final System.Logger LOG = System.getLogger(Credentials.class.getName());
  private static final String CALLER = Credentials.class.getName() + ".caller";
  private static final String REFUSAL = Credentials.class.getName() + ".refusal";
  private static final String KIND = Credentials.class.getName() + ".kind";
  private static final String OUTAGE = Credentials.class.getName() + ".outage";
  private static final String BEARER = "Bearer ";

  private static final String KEY_HEADER = "X-API-Key";

  @Inject SignIn signIn;
  @Inject KeyHolders keyHolders;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String key = request.getHeader(KEY_HEADER);
    String header = request.getHeader("Authorization");
    if (key != null) {
      return withKey(request, context, key.strip());
    } else if (header == null) {
      return context.doNothing();
    } else if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      request.setAttribute(REFUSAL, "Authorization must be a Bearer token");
      return context.doNothing();
    }
    String credential = header.substring(BEARER.length()).strip();
    return KeyHolders.isKey(credential)
        ? withKey(request, context, credential)
        : with(
            request,
            context,
            Failure.Credential.TOKEN,
            () -> signIn.callerOf(credential),
            "The token is invalid, ended or expired");
  }

  private AuthenticationStatus withKey(
      HttpServletRequest request, HttpMessageContext context, String key) {
    return with(
        request,
        context,
        Failure.Credential.API_KEY,
        () -> keyHolders.callerOf(key),
        "The API key is invalid, revoked or expired");
  }

  private AuthenticationStatus with(
      HttpServletRequest request,
      HttpMessageContext context,
      Failure.Credential kind,
      Supplier<Optional<Caller>> finding,
      String refusal) {
    request.setAttribute(KIND, kind);
    try {
      Optional<Caller> caller = finding.get();
      if (caller.isPresent()) {
        request.setAttribute(CALLER, caller.get());
        return context.notifyContainerAboutLogin(caller.get(), Set.of(caller.get().role().word()));
      }
      request.setAttribute(REFUSAL, refusal);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Who calls cannot be found out: {0}", e);
      // Who calls cannot be told without the database; the answer is made where answers are made.
      request.setAttribute(OUTAGE, Problem.unavailable("The database is away", 5));
    }
    return context.doNothing();
  }

  /** What kind of credential a request has, be it good or not. */
  public static Failure.Credential kindOf(HttpServletRequest request) {
    Object kind = request.getAttribute(KIND);
    return kind == null ? Failure.Credential.NONE : (Failure.Credential) kind;
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
