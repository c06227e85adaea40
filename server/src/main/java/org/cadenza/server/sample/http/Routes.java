package org.cadenza.server.sample.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which endpoint answers which method and path. */
public final class Routes implements Endpoint {
  private record Route(List<String> methods, String path, Endpoint endpoint) {
    boolean covers(String requested) {
      // A path with a slash at its end stands for everything below it.
      return path.endsWith("/") ? requested.startsWith(path) : requested.equals(path);
    }
  }

  private final List<Route> routes = new ArrayList<>();

  /**
   * Adds a route.
   *
   * @param what methods, a space, and the path: {@code "GET|HEAD /audio/"}; a path ending in a
   *     slash covers everything below it
   */
  public Routes add(String what, Endpoint endpoint) {
    int space = what.indexOf(' ');
    List<String> methods = Arrays.asList(what.substring(0, space).split("\\|", -1));
    routes.add(new Route(methods, what.substring(space + 1), endpoint));
    return this;
  }

  @Override
  public Reply answer(Request request) {
    boolean known = false;
    for (Route route : routes) {
      if (route.covers(request.path())) {
        if (route.methods().contains(request.method())) {
          return route.endpoint().answer(request);
        }
        known = true;
      }
    }
    throw known
        ? new Refusal(405, "method not allowed")
        : new Refusal(404, "the sample has nothing here");
  }
}
