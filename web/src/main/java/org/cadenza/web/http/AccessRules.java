package org.cadenza.web.http;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;
import org.cadenza.web.identity.Credentials;

/**
 * Enforces {@code @RolesAllowed} on resources itself: servers differ in whether they heed it, and
 * none would answer in our documents' envelopes. A method without any annotation, on itself or on
 * its class, is for whoever has signed in.
 */
@Provider
public class AccessRules implements DynamicFeature {

  // Stands for the request of the moment, so that filters may keep it.
  @Context private HttpServletRequest request;

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    var method = resource.getResourceMethod();
    if (method.isAnnotationPresent(PermitAll.class)) {
      return;
    }
    RolesAllowed rule = method.getAnnotation(RolesAllowed.class);
    if (rule == null) {
      rule = resource.getResourceClass().getAnnotation(RolesAllowed.class);
    }
    context.register(new Gate(rule == null ? Set.of() : Set.of(rule.value()), request));
  }

  /** Lets callers with one of the roles pass; all signed-in callers where none is named. */
  // Before the server's own filter for the same annotation, which would answer in its own words.
  @Priority(Priorities.AUTHENTICATION)
  private static final class Gate implements ContainerRequestFilter {

    private final Set<String> roles;
    private final HttpServletRequest request;

    private Gate(Set<String> roles, HttpServletRequest request) {
      this.roles = roles;
      this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
      Caller caller =
          Credentials.callerOf(request)
              .orElseThrow(() -> Problem.notSignedIn(Credentials.refusal(request)));
      if (!roles.isEmpty() && !roles.contains(caller.role().word())) {
        throw Problem.forbidden(
            (caller.keyId() == null ? "Your role, " : "Your API key, as ")
                + caller.role().word()
                + ", does not allow this");
      }
    }
  }
}
