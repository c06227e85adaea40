package org.cadenza.web;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.cadenza.identity.Role;

/** Where every documented operation lives. */
@ApplicationPath("/api")
@DeclareRoles({Role.ADMIN_NAME, Role.USER_NAME, Role.READONLY_NAME})
public class RestApplication extends Application {

  /** Jersey alone understands these: no description of its own beside the OpenAPI. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
