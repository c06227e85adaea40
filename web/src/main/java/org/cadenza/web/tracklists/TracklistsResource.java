package org.cadenza.web.tracklists;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cadenza.identity.Role;
import org.cadenza.persistence.Page;
import org.cadenza.tracklists.lists.ShowTracklists;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.sheets.CueFileView;
import org.cadenza.tracklists.sheets.CueFiles;
import org.cadenza.tracklists.sheets.CueGeneration;
import org.cadenza.tracklists.sheets.CueOrder;
import org.cadenza.tracklists.sheets.Publication;
import org.cadenza.tracklists.sheets.Recipe;
import org.cadenza.tracklists.sheets.SheetCheck;
import org.cadenza.tracklists.sheets.SheetImports;
import org.cadenza.tracklists.tracks.TimingCheck;
import org.cadenza.web.http.Pagination;
import org.cadenza.web.http.Params;

/**
 * Tracklists that are entered and changed (tracklist-service.md, Manual Tracklist API). One class
 * for all paths below, since servers differ in how they match a path that two could serve.
 */
@Path("v1/tracklists")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TracklistsResource extends TrackOperations {

  /** What is published has no two tracks at once, unless that is not looked at. */
  private static final TimingCheck STRICT = new TimingCheck(null, true, false);

  @Inject ShowTracklists shows;
  @Inject SheetImports sheets;
  @Inject CatalogAnswers catalog;
  @Inject Publication publication;
  @Inject CueGeneration generation;
  @Inject ImportAnswers imports;
  @Inject SiteSearchAnswers searches;

  /** What was made; {@code warnings}, which are ours, tell what the format could not hold. */
  record CueAnswer(
      boolean success,
      String cueFilePath,
      String cueFileId,
      String format,
      List<SheetCheck.Remark> warnings) {

    static CueAnswer of(CueFiles.Made made) {
      CueFileView file = made.file();
      return new CueAnswer(
          true,
          file.filePath(),
          file.id(),
          file.format().word(),
          SheetCheck.warnings(made.losses()));
    }
  }

  record TracklistPage(List<TracklistAnswer> tracklists, Pagination pagination) {}

  @GET
  @Consumes(MediaType.WILDCARD)
  public TracklistPage list() {
    Params params = Params.of(uri);
    Page<TracklistView> page =
        shelf.page(
            caller.get(),
            new TracklistShelf.Filter(AudioFileId.asked(params), params.yesOrNo("is_draft")),
            Pagination.asked(params));
    return new TracklistPage(
        page.items().stream().map(TracklistAnswer::of).toList(), Pagination.of(page));
  }

  @POST
  @Path("manual")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response create(@NotNull(message = "is required") @Valid ListRequests.Whole request) {
    TracklistView made =
        lists.create(
            caller.get(),
            AudioFileId.of(request.audioFileId()),
            request.heading(),
            Entered.order("tracks", request.tracks()),
            !Boolean.FALSE.equals(request.isDraft()));
    return answer(Response.Status.CREATED, made);
  }

  /** Ours: the set list of a show becomes a draft. */
  @POST
  @Path("from-show")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response ofShow(@NotNull(message = "is required") @Valid ListRequests.OfShow request) {
    return answer(
        Response.Status.CREATED,
        shows.make(caller.get(), request.containerId(), AudioFileId.of(request.audioFileId())));
  }

  /** Ours: a cue sheet becomes a draft, also the one that an audio file has in it. */
  @POST
  @Path("from-cue")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response ofSheet(@NotNull(message = "is required") @Valid ListRequests.OfSheet request) {
    String audioFileId = AudioFileId.of(request.audioFileId());
    SheetImports.Imported imported =
        request.isEmbedded()
            ? sheets.embedded(caller.get(), audioFileId)
            : sheets.of(caller.get(), audioFileId, request.bytes());
    return Revisions.answer(
        Response.Status.CREATED, SheetAnswer.of(imported), imported.list().revision());
  }

  @POST
  @Path("import/1001tracklists")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response importPage(@NotNull(message = "is required") @Valid ImportRequest request) {
    return Response.status(Response.Status.CREATED)
        .entity(imports.of(request, Params.of(uri).flag("async_processing")))
        .build();
  }

  @GET
  @Path("import/status/{correlation_id}")
  @Consumes(MediaType.WILDCARD)
  public ImportAnswers.Progress importStatus(@PathParam("correlation_id") String correlationId) {
    return imports.progress(correlationId);
  }

  @GET
  @Path("search/1001tracklists")
  @Consumes(MediaType.WILDCARD)
  public SiteSearchAnswer searchSite() {
    return searches.of(Params.of(uri));
  }

  @GET
  @Path("catalog/search")
  @Consumes(MediaType.WILDCARD)
  public List<CatalogAnswers.CatalogTrack> searchCatalog() {
    return catalog.search(Params.of(uri));
  }

  @POST
  @Path("catalog/match")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public List<MatchAnswer> matchTracks(
      @NotNull(message = "is required") @Valid ListRequests.Match request) {
    return catalog.match(request);
  }

  @GET
  @Path(LIST)
  @Consumes(MediaType.WILDCARD)
  public Response single(@PathParam("tracklist_id") String id) {
    return answer(Response.Status.OK, shelf.find(caller.get(), id));
  }

  @DELETE
  @Path(LIST)
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public void delete(@PathParam("tracklist_id") String id) {
    lists.delete(caller.get(), id, Revisions.expected(headers));
  }

  /** Drafts of an audio file, whose id stands where others have a list's. */
  @GET
  @Path(LIST + "/drafts")
  @Consumes(MediaType.WILDCARD)
  public List<DraftAnswer> drafts(@PathParam("tracklist_id") String audioFileId) {
    boolean withVersions = Params.of(uri).flag("include_versions");
    return shelf.drafts(caller.get(), AudioFileId.ofPath(audioFileId)).stream()
        .map(
            draft ->
                DraftAnswer.of(
                    draft, withVersions ? shelf.revisions(caller.get(), draft.id()) : List.of()))
        .toList();
  }

  @POST
  @Path(LIST + "/publish")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response publish(@PathParam("tracklist_id") String id) {
    Params params = Params.of(uri);
    boolean checks = !Boolean.FALSE.equals(params.yesOrNo("validate_before_publish"));
    Integer expected = Revisions.expected(headers);
    return answer(
        Response.Status.OK,
        params.flag("generate_cue_async")
            ? publication.withCue(caller.get(), id, expected, checks ? STRICT : null)
            : lists.publish(caller.get(), id, expected, checks ? STRICT : null));
  }

  @POST
  @Path(LIST + "/generate-cue")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public CueAnswer cue(
      @PathParam("tracklist_id") String id,
      @NotNull(message = "is required") @Valid ListRequests.Cue request) {
    Recipe recipe = Recipe.of(shelf.find(caller.get(), id), request.recipe());
    CueOrder order = new CueOrder(id, recipe, request.dialect());
    return CueAnswer.of(generation.generate(caller.get(), order).made());
  }

  private static Response answer(Response.Status status, TracklistView view) {
    return Revisions.answer(status, TracklistAnswer.of(view), view.revision());
  }
}
