package org.cadenza.web.tracklists.cue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.tracklists.sheets.CheckReports;
import org.cadenza.web.tracklists.Stopwatch;

/** What is wrong with a list that is to become a cue file. */
@Path("v1/cue/validate")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CueValidateResource {

  @Inject CheckReports reports;
  @Inject Provider<Caller> caller;
  @Inject Clock clock;

  @POST
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public CheckAnswer validate(@NotNull(message = "is required") @Valid CheckRequest request) {
    Stopwatch watch = Stopwatch.started();
    return CheckAnswer.of(
        reports.ofList(
            caller.get(),
            request.list(),
            request.audioFilePath(),
            request.dialect(),
            request.isStrict()),
        request,
        clock.instant(),
        watch);
  }
}
