package org.cadenza.web.telemetry;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Takes down which resource a request has reached, before anything can refuse it there. */
@Provider
public class MatchedRoute implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    String route =
        "/api/"
            + path(resource.getResourceClass().getAnnotation(Path.class))
            + path(resource.getResourceMethod().getAnnotation(Path.class));
    context.register(new Note(route.replaceAll("/$", "")));
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

  /** A property of a request is an attribute of it, too, which the measure reads at its end. */
  @Priority(Priorities.AUTHENTICATION - 100)
  private record Note(String route) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
      context.setProperty(RequestMeasure.ROUTE, route);
    }
  }
}
