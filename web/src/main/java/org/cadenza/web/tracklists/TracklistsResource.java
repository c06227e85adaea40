package org.cadenza.web.tracklists;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.persistence.Page;
import org.cadenza.tracklists.exports.MixExports;
import org.cadenza.tracklists.lists.CatalogMatching;
import org.cadenza.tracklists.lists.Heading;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.lists.ShowTracklists;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.lists.Tracklists;
import org.cadenza.tracklists.sheets.CueFileView;
import org.cadenza.tracklists.sheets.CueFiles;
import org.cadenza.tracklists.sheets.CueGeneration;
import org.cadenza.tracklists.sheets.CueOrder;
import org.cadenza.tracklists.sheets.Publication;
import org.cadenza.tracklists.sheets.Recipe;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.TimingAdvice;
import org.cadenza.tracklists.tracks.TimingCheck;
import org.cadenza.tracklists.tracks.TrackOrder;
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
public class TracklistsResource {

  /** Fixed paths are no ids: they answer 405 to a method that they do not have. */
  private static final String LIST = "{tracklist_id: (?!(?:manual|from-show|catalog)/?$)[^/]+}";

  private static final String TRACKS = LIST + "/tracks";
  private static final String POSITION =
      TRACKS
          + "/{position: (?!(?:bulk|reorder|shift|auto-calculate-end-times|timing-suggestions"
          + "|validate-timing|match-to-catalog)/?$)[^/]+}";

  /** What is published has no two tracks at once, unless that is not looked at. */
  private static final TimingCheck STRICT = new TimingCheck(null, true, false);

  @Inject Tracklists lists;
  @Inject TracklistShelf shelf;
  @Inject ShowTracklists shows;
  @Inject CatalogAnswers catalog;
  @Inject CatalogMatching matching;
  @Inject KnownAudio audio;
  @Inject Publication publication;
  @Inject CueFiles cueFiles;
  @Inject CueGeneration generation;
  @Inject MixExports exports;
  @Inject Provider<Caller> caller;
  @Context HttpHeaders headers;
  @Context UriInfo uri;

  record CheckAnswer(boolean isValid, List<String> issues, int trackCount) {}

  record CueAnswer(boolean success, String cueFilePath, String cueFileId, String format) {}

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
            Heading.NONE,
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

  @POST
  @Path(TRACKS)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response add(
      @PathParam("tracklist_id") String id,
      @NotNull(message = "is required") @Valid TrackRequest request) {
    TracklistView changed =
        change(
            id,
            order ->
                order.insert(
                    request.position() == null ? order.size() + 1 : request.position(),
                    request.track("")));
    int at = request.position() == null ? changed.order().size() : request.position();
    return track(Response.Status.CREATED, changed, at);
  }

  @PUT
  @Path(POSITION)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response update(
      @PathParam("tracklist_id") String id,
      @PathParam("position") String position,
      @NotNull(message = "is required") @Valid TrackRequest request) {
    int at = position(position);
    TracklistView changed = change(id, order -> order.replace(at, request.over(order.at(at), "")));
    return track(Response.Status.OK, changed, at);
  }

  @DELETE
  @Path(POSITION)
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public void remove(@PathParam("tracklist_id") String id, @PathParam("position") String position) {
    int at = position(position);
    change(id, order -> order.remove(at));
  }

  @PUT
  @Path(POSITION + "/timing")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response retime(
      @PathParam("tracklist_id") String id,
      @PathParam("position") String position,
      @NotNull(message = "is required") @Valid ListRequests.Timing request) {
    int at = position(position);
    TracklistView changed = change(id, order -> order.replace(at, request.over(order.at(at))));
    return track(Response.Status.OK, changed, at);
  }

  @PUT
  @Path(TRACKS + "/bulk")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response bulk(
      @PathParam("tracklist_id") String id,
      @NotNull(message = "is required") @Valid ListRequests.Bulk request) {
    TracklistView changed =
        change(id, order -> order.replace(Entered.over(order, request.tracks())));
    List<TrackAnswer> named =
        request.tracks().stream()
            .map(each -> TrackAnswer.of(each.position(), changed.order().at(each.position())))
            .toList();
    return Revisions.answer(Response.Status.OK, named, changed.revision());
  }

  @POST
  @Path(TRACKS + "/reorder")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response move(
      @PathParam("tracklist_id") String id,
      @NotNull(message = "is required") @Valid ListRequests.Move request) {
    return tracks(
        change(
            id,
            order ->
                order.move(
                    Entered.required("from_position", request.fromPosition()),
                    Entered.required("to_position", request.toPosition()))));
  }

  /** Ours: all tracks later or earlier, as when something is cut off before them. */
  @POST
  @Path(TRACKS + "/shift")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response shift(
      @PathParam("tracklist_id") String id,
      @NotNull(message = "is required") @Valid ListRequests.Shift request) {
    return tracks(change(id, order -> order.shift(request.ticks())));
  }

  @POST
  @Path(TRACKS + "/auto-calculate-end-times")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response ends(
      @PathParam("tracklist_id") String id,
      @NotNull(message = "is required") @Valid ListRequests.Duration request) {
    SetTime length = length(id, request.audioDuration());
    return tracks(change(id, order -> order.withEnds(Entered.required("audio_duration", length))));
  }

  @GET
  @Path(TRACKS + "/timing-suggestions")
  @Consumes(MediaType.WILDCARD)
  public List<SuggestionAnswer> suggestions(@PathParam("tracklist_id") String id) {
    SetTime length = TrackRequest.time("target_duration", Params.of(uri).text("target_duration"));
    TrackOrder order = shelf.find(caller.get(), id).order();
    return TimingAdvice.of(order, Entered.required("target_duration", length)).stream()
        .map(SuggestionAnswer::of)
        .toList();
  }

  @POST
  @Path(TRACKS + "/validate-timing")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public CheckAnswer check(
      @PathParam("tracklist_id") String id,
      @NotNull(message = "is required") @Valid ListRequests.Check request) {
    TrackOrder order = shelf.find(caller.get(), id).order();
    List<String> issues = request.of(length(id, request.audioDuration())).issues(order);
    return new CheckAnswer(issues.isEmpty(), issues, order.size());
  }

  /** Ours: how it came to be what it is. */
  @GET
  @Path(LIST + "/versions")
  @Consumes(MediaType.WILDCARD)
  public List<VersionAnswer> versions(@PathParam("tracklist_id") String id) {
    return shelf.revisions(caller.get(), id).stream().map(VersionAnswer::of).toList();
  }

  /** Ours: the tracks of an earlier version become those of a new one. */
  @POST
  @Path(LIST + "/versions/{version}/restore")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response restore(
      @PathParam("tracklist_id") String id, @PathParam("version") String version) {
    int number = (int) Math.min(Integer.MAX_VALUE, Params.id("version", version));
    TrackOrder then = shelf.tracks(caller.get(), id, number);
    return answer(Response.Status.OK, change(id, now -> then));
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
    shelf.find(caller.get(), id);
    Recipe recipe = cueFiles.recipe(caller.get(), id, request.recipe());
    CueFileView made =
        generation
            .generate(caller.get(), new CueOrder(id, recipe, request.dialect()))
            .made()
            .file();
    return new CueAnswer(true, made.filePath(), made.id(), made.format().word());
  }

  /** Finds out which files of the library its tracks are; those that are none are left out. */
  @POST
  @Path(TRACKS + "/match-to-catalog")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response match(@PathParam("tracklist_id") String id) {
    double threshold = MatchAnswer.threshold(Params.of(uri));
    CatalogMatching.Outcome outcome =
        matching.matchAll(caller.get(), id, Revisions.expected(headers), threshold);
    List<MatchAnswer> found =
        outcome.tracks().stream()
            .filter(CatalogMatching.Matched::isFound)
            .map(MatchAnswer::of)
            .toList();
    return Revisions.answer(Response.Status.OK, found, outcome.list().revision());
  }

  /** Ours: as other programs read it. */
  @GET
  @Path(LIST + "/export")
  @Consumes(MediaType.WILDCARD)
  @Produces({"application/xml", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
  public Response export(@PathParam("tracklist_id") String id) {
    return ExportAnswer.of(Params.of(uri), (f, by) -> exports.write(caller.get(), id, f, by));
  }

  /** As the request has it, else that of the library's file; null if nobody knows. */
  private SetTime length(String id, String audioDuration) {
    TracklistView list = shelf.find(caller.get(), id);
    return audioDuration == null
        ? audio.length(list.audioFileId())
        : TrackRequest.time("audio_duration", audioDuration);
  }

  private TracklistView change(String id, UnaryOperator<TrackOrder> how) {
    return lists.change(caller.get(), id, Revisions.expected(headers), how);
  }

  private static int position(String text) {
    return (int) Math.min(Integer.MAX_VALUE, Params.id("track", text));
  }

  private static Response answer(Response.Status status, TracklistView view) {
    return Revisions.answer(status, TracklistAnswer.of(view), view.revision());
  }

  private static Response tracks(TracklistView view) {
    return Revisions.answer(Response.Status.OK, TrackAnswer.of(view.order()), view.revision());
  }

  private static Response track(Response.Status status, TracklistView view, int at) {
    return Revisions.answer(status, TrackAnswer.of(at, view.order().at(at)), view.revision());
  }
}
