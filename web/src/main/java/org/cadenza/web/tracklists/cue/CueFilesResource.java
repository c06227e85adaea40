package org.cadenza.web.tracklists.cue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.sheets.CheckReports;
import org.cadenza.tracklists.sheets.CueFiles;
import org.cadenza.tracklists.sheets.CueGeneration;
import org.cadenza.tracklists.sheets.CueShelf;
import org.cadenza.tracklists.sheets.GapHandling;
import org.cadenza.web.http.Params;
import org.cadenza.web.tracklists.Stopwatch;

/** Cue files that were made. */
@Path("v1/cue/files")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CueFilesResource {

  @Inject CueGeneration generation;
  @Inject CueFiles files;
  @Inject CueShelf shelf;
  @Inject CheckReports reports;
  @Inject Provider<Caller> caller;
  @Inject Clock clock;
  @Context UriInfo uri;

  record Pagination(int limit, int offset, long total, boolean hasMore, int returned) {}

  record Filters(String tracklistId, String format) {}

  record FileList(List<CueFileAnswer> files, Pagination pagination, Filters filters) {}

  record Deleted(
      boolean success, String cueFileId, String deletionType, Instant deletedAt, String message) {}

  record RegenerateRequest(Boolean includeMetadata, String gapHandling) {}

  @GET
  @Consumes(MediaType.WILDCARD)
  public FileList list() {
    Params params = Params.of(uri);
    int limit = params.integer("limit", 20, 1, 100);
    int offset = params.integer("offset", 0, 0, Integer.MAX_VALUE);
    String list = params.text("tracklist_id");
    if (list != null && !list.matches("[0-9a-f-]{36}")) {
      throw Problem.invalid("tracklist_id", "must be the id of a tracklist");
    }
    String format = params.text("format");
    CueShelf.Slice slice =
        shelf.slice(
            caller.get(),
            new CueShelf.Filter(list, format == null ? null : CueWords.format("format", format)),
            limit,
            offset);
    int returned = slice.files().size();
    return new FileList(
        slice.files().stream().map(CueFileAnswer::inList).toList(),
        new Pagination(
            limit, offset, slice.total(), (long) offset + returned < slice.total(), returned),
        new Filters(list, format));
  }

  @GET
  @Path("{cue_file_id}")
  @Consumes(MediaType.WILDCARD)
  public CueFileAnswer single(@PathParam("cue_file_id") String id) {
    return CueFileAnswer.single(files.find(caller.get(), id));
  }

  @DELETE
  @Path("{cue_file_id}")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Deleted delete(@PathParam("cue_file_id") String id) {
    boolean soft = !Boolean.FALSE.equals(Params.of(uri).yesOrNo("soft_delete"));
    Instant at = files.delete(caller.get(), id, !soft);
    return new Deleted(
        true,
        id,
        soft ? "soft" : "permanent",
        at,
        soft ? "CUE file soft deleted successfully" : "CUE file deleted permanently");
  }

  @POST
  @Path("{cue_file_id}/regenerate")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public GenerateAnswer regenerate(
      @PathParam("cue_file_id") String id,
      @NotNull(message = "is required") @Valid RegenerateRequest request) {
    Stopwatch watch = Stopwatch.started();
    files.find(caller.get(), id);
    GapHandling gaps = CueWords.gaps("gap_handling", request.gapHandling(), null);
    CueGeneration.Generated again =
        generation.again(caller.get(), id, request.includeMetadata(), gaps);
    return GenerateAnswer.made(again.jobId(), again.made(), watch);
  }

  /** What is wrong with a file. */
  @POST
  @Path("{cue_file_id}/validate")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public CheckAnswer validate(
      @PathParam("cue_file_id") String id,
      @NotNull(message = "is required") @Valid CheckRequest request) {
    Stopwatch watch = Stopwatch.started();
    return CheckAnswer.of(
        reports.ofFile(caller.get(), id, request.audioFilePath(), request.isStrict()),
        request,
        clock.instant(),
        watch);
  }

  @POST
  @Path("{cue_file_id}/convert")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public ConvertAnswer convert(
      @PathParam("cue_file_id") String id,
      @NotNull(message = "is required") @Valid ConvertRequest request) {
    Stopwatch watch = Stopwatch.started();
    Dialect source = files.find(caller.get(), id).format();
    Dialect target = request.target();
    CueFiles.Made made = files.convert(caller.get(), id, target, request.keepsMetadata());
    return ConvertAnswer.of(id, source, made, request, watch);
  }
}
