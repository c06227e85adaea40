package org.cadenza.web.concerts.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cadenza.concerts.administration.AdminReport;
import org.cadenza.concerts.administration.AdminStatistics;
import org.cadenza.identity.Role;

/** How the server is used (nugs-collection.md, Administration). */
@Path("v1/admin/stats")
@RequestScoped
@RolesAllowed(Role.ADMIN_NAME)
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {

  @Inject AdminReport report;

  @GET
  public AdminStatistics statistics() {
    return report.statistics();
  }
}
