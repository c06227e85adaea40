package org.cadenza.web.concerts.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cadenza.concerts.administration.DatabaseReport;
import org.cadenza.concerts.administration.DatabaseStatistics;
import org.cadenza.concerts.analytics.Rounded;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.problems.Problem;
import org.cadenza.upkeep.Optimization;
import org.cadenza.upkeep.backup.BackupFolder;
import org.cadenza.upkeep.backup.BackupManifest;
import org.cadenza.upkeep.backup.Backups;

/** The database (nugs-collection.md, Administration). */
@Path("v1/admin/database")
@RequestScoped
@RolesAllowed(Role.ADMIN_NAME)
@Produces(MediaType.APPLICATION_JSON)
public class DatabaseResource {

  @Inject DatabaseReport report;
  @Inject Optimization optimization;
  @Inject Backups backups;
  @Inject BackupFolder folder;
  @Inject Provider<Caller> caller;

  record Optimized(boolean success, String message, Results results) {}

  /** The improvement is null: nothing that could be measured at once tells it. */
  record Results(
      int tablesOptimized,
      int indexesRebuilt,
      BigDecimal spaceReclaimedMb,
      String performanceImprovement) {}

  record Order(
      Boolean includeDownloads,
      Boolean compress,
      @Size(max = 500, message = "must be at most 500 characters") String description) {}

  record Started(boolean success, String backupId, String message, BigDecimal estimatedSizeMb) {}

  record Archive(
      String id,
      Instant createdAt,
      String description,
      boolean includeDownloads,
      BigDecimal sizeMb,
      String version) {}

  record ArchiveList(List<Archive> backups) {}

  @POST
  @Path("backup")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response backup(@Valid Order order) {
    Order wanted = order == null ? new Order(null, null, null) : order;
    Backups.Ordered ordered =
        backups.order(
            Boolean.TRUE.equals(wanted.includeDownloads()),
            !Boolean.FALSE.equals(wanted.compress()),
            wanted.description(),
            caller.get().userId(),
            null);
    return Response.accepted(
            new Started(
                true,
                ordered.id(),
                "Database backup started",
                Rounded.megabytes(ordered.estimatedBytes())))
        .build();
  }

  @GET
  @Path("backups")
  public ArchiveList list() {
    return new ArchiveList(folder.all().stream().map(DatabaseResource::shaped).toList());
  }

  /** The archive itself. */
  @GET
  @Path("backups/{id}")
  public Response archive(@PathParam("id") String id) {
    BackupFolder.Archive found = folder.find(id).orElseThrow(() -> Problem.notFound("Backup", id));
    return Response.ok(found.file().toFile(), "application/zip")
        .header("Content-Length", found.size())
        .header("Content-Disposition", "attachment; filename=\"" + id + ".zip\"")
        .build();
  }

  private static Archive shaped(BackupFolder.Archive archive) {
    BackupManifest about = archive.manifest();
    return new Archive(
        about.id(),
        about.createdAt(),
        about.description(),
        about.includeDownloads(),
        Rounded.megabytes(archive.size()),
        about.version());
  }

  @GET
  @Path("stats")
  public DatabaseStatistics statistics() {
    return report.statistics();
  }

  @POST
  @Path("optimize")
  public Optimized optimize() {
    Optimization.Result done = optimization.run();
    return new Optimized(
        true,
        "Database optimization completed",
        new Results(
            done.tablesOptimized(),
            done.indexesRebuilt(),
            Rounded.megabytes(done.spaceReclaimed()),
            null));
  }
}
