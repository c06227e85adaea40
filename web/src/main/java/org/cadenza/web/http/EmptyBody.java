package org.cadenza.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * No body is of no type: where a body may be left out, its type may be as well. WildFly would look
 * for a method that takes no JSON, and find none.
 */
@Provider
@PreMatching
public class EmptyBody implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    boolean empty =
        (length == null || length.equals("0"))
            && request.getHeaderString("Transfer-Encoding") == null;
    if (empty && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    }
  }
}
