package org.cadenza.web.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditEntry;
import org.cadenza.audit.AuditLog;
import org.cadenza.identity.Role;
import org.cadenza.persistence.Page;
import org.cadenza.web.http.Pagination;
import org.cadenza.web.http.Params;

/** The audit log (nugs-collection.md, Administration). */
@Path("v1/admin/audit")
@RequestScoped
@RolesAllowed(Role.ADMIN_NAME)
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  @Inject AuditLog log;
  @Context UriInfo uri;

  record LogPage(List<AuditEntry> logs, Pagination pagination) {}

  @GET
  public LogPage list() {
    Params params = Params.of(uri);
    AuditLog.Filter filter =
        new AuditLog.Filter(
            params.id("user_id"),
            params.choice("action", AuditAction.class, AuditAction::word, null),
            params.from("date_from"),
            params.until("date_to"));
    Page<AuditEntry> page = log.page(filter, Pagination.asked(params));
    return new LogPage(page.items(), Pagination.of(page));
  }
}
