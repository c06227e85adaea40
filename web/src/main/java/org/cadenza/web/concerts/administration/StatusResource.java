package org.cadenza.web.concerts.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cadenza.concerts.administration.ServerStatus;
import org.cadenza.concerts.administration.StatusReport;
import org.cadenza.identity.Role;

/** How the server does (nugs-collection.md, Administration). */
@Path("v1/admin/status")
@RequestScoped
@RolesAllowed(Role.ADMIN_NAME)
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {

  @Inject StatusReport report;

  @GET
  public ServerStatus status() {
    return report.status();
  }
}
