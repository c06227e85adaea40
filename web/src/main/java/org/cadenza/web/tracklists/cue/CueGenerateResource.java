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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.sheets.CueFiles;
import org.cadenza.tracklists.sheets.CueGeneration;
import org.cadenza.tracklists.sheets.CueOrder;
import org.cadenza.tracklists.sheets.SheetCheck;
import org.cadenza.web.http.Params;
import org.cadenza.web.tracklists.Stopwatch;

/** Making cue files (tracklist-service.md, CUE Generation API). */
@Path("v1/cue/generate")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CueGenerateResource {

  @Inject CueGeneration generation;
  @Inject GenerateOrders orders;
  @Inject TracklistShelf lists;
  @Inject Provider<Caller> caller;
  @Context UriInfo uri;

  /** A file; {@code warnings}, which are ours, tell what the format could not hold. */
  record BatchItem(
      String format,
      boolean success,
      String cueFileId,
      String filePath,
      String error,
      List<SheetCheck.Remark> warnings) {}

  record BatchAnswer(
      boolean success,
      List<BatchItem> results,
      int totalFiles,
      int successfulFiles,
      int failedFiles,
      long processingTimeMs) {}

  @POST
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public GenerateAnswer generate(@NotNull(message = "is required") @Valid GenerateRequest request) {
    boolean waits = waits();
    return generate(orders.order(caller.get(), request), waits);
  }

  @POST
  @Path("{tracklist_id}")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public GenerateAnswer generate(
      @PathParam("tracklist_id") String id,
      @NotNull(message = "is required") @Valid GenerateRequest request) {
    boolean waits = waits();
    return generate(orders.ofList(lists.find(caller.get(), id), request), waits);
  }

  private boolean waits() {
    return !Params.of(uri).flag("async_processing");
  }

  private GenerateAnswer generate(CueOrder order, boolean waits) {
    Stopwatch watch = Stopwatch.started();
    if (!waits) {
      return GenerateAnswer.ordered(generation.later(caller.get(), order).id(), watch);
    }
    CueGeneration.Generated generated = generation.generate(caller.get(), order);
    return GenerateAnswer.made(generated.jobId(), generated.made(), watch);
  }

  @POST
  @Path("batch")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public BatchAnswer batch(@NotNull(message = "is required") @Valid GenerateRequest request) {
    Stopwatch watch = Stopwatch.started();
    List<Dialect> formats = CueWords.formats(request.formats());
    CueOrder order = orders.order(caller.get(), request);
    List<BatchItem> results = new ArrayList<>();
    for (Dialect format : formats) {
      results.add(item(new CueOrder(order.tracklistId(), order.recipe(), format)));
    }
    int good = (int) results.stream().filter(BatchItem::success).count();
    return new BatchAnswer(
        good == results.size(),
        results,
        results.size(),
        good,
        results.size() - good,
        watch.millis());
  }

  /** Each by itself: a format that cannot hold it is in no other's way. */
  private BatchItem item(CueOrder order) {
    String format = order.format().word();
    try {
      CueFiles.Made made = generation.generate(caller.get(), order).made();
      return new BatchItem(
          format,
          true,
          made.file().id(),
          made.file().filePath(),
          null,
          SheetCheck.warnings(made.losses()));
    } catch (Problem e) {
      if (e.kind() != Problem.Kind.REFUSED) {
        throw e;
      }
      return new BatchItem(format, false, null, null, e.getMessage(), List.of());
    }
  }
}
