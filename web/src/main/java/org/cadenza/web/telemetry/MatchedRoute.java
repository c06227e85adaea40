package org.cadenza.web.telemetry;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Takes down which resource a request has reached, before anything can refuse it there. */
@Provider
public class MatchedRoute implements DynamicFeature {

  // Stands for the request of the moment, so that filters may keep it.
  @Context private HttpServletRequest request;

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    String route =
        "/api/"
            + path(resource.getResourceClass().getAnnotation(Path.class))
            + path(resource.getResourceMethod().getAnnotation(Path.class));
    context.register(new Note(route.replaceAll("/$", ""), request));
  }

  private static String path(Path path) {
    // What a variable must look like is nothing that a label should tell.
    return path == null
        ? ""
        : path.value()
                .replaceAll("\\{\\s*([\\w.-]+)\\s*:.*?}(?=/|$)", "{$1}")
                .replaceAll("^/|/$", "")
            + "/";
  }

  /**
   * No record: whoever registers it asks for its hash, and the request has none out of a request.
   */
  @Priority(Priorities.AUTHENTICATION - 100)
  private static final class Note implements ContainerRequestFilter {

    private final String route;
    private final HttpServletRequest request;

    private Note(String route, HttpServletRequest request) {
      this.route = route;
      this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
      RequestMeasure.matched(request, route);
    }
  }
}
