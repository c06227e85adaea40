package org.cadenza.web.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.upkeep.cleanup.CleanupOrder;
import org.cadenza.upkeep.cleanup.Cleanups;

/** Tidying up (nugs-collection.md, Administration). */
@Path("v1/admin/maintenance")
@RequestScoped
@RolesAllowed(Role.ADMIN_NAME)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MaintenanceResource {

  @Inject Cleanups cleanups;
  @Inject Provider<Caller> caller;

  record Order(
      Boolean cleanupLogs,
      Boolean cleanupOldJobs,
      Boolean cleanupTempFiles,
      @Min(value = 1, message = "must be at least 1")
          @Max(value = CleanupOrder.MOST_DAYS, message = "must be at most 36500")
          Integer olderThanDays,
      Boolean dryRun) {

    /** All of it, where nothing else is said. */
    CleanupOrder wish() {
      return CleanupOrder.asked(
          cleanupLogs, cleanupOldJobs, cleanupTempFiles, olderThanDays, dryRun);
    }
  }

  record Started(boolean success, String jobId, String message, String estimatedDuration) {}

  @POST
  @Path("cleanup")
  public Response cleanup(@Valid Order order) {
    CleanupOrder wanted = (order == null ? new Order(null, null, null, null, null) : order).wish();
    Cleanups.Ordered ordered = cleanups.order(wanted, caller.get().userId(), null);
    return Response.accepted(
            new Started(true, ordered.job().id(), "Cleanup job started", ordered.estimate()))
        .build();
  }
}
