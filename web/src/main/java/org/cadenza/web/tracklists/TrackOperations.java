package org.cadenza.web.tracklists;

import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.tracklists.lists.CatalogMatching;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.lists.Tracklists;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.TimingAdvice;
import org.cadenza.tracklists.tracks.TrackOrder;
import org.cadenza.web.http.Params;

/**
 * What is done to the tracks of a list (tracklist-service.md, Track Management, Bulk and Timing
 * Operations).
 */
public abstract class TrackOperations {

  static final String LIST =
      "{tracklist_id: (?!(?:manual|from-show|from-cue|catalog|import|search)/?$)[^/]+}";

  private static final String TRACKS = LIST + "/tracks";
  private static final String POSITION =
      TRACKS
          + "/{position: (?!(?:bulk|reorder|shift|auto-calculate-end-times|timing-suggestions"
          + "|validate-timing|match-to-catalog)/?$)[^/]+}";

  @Inject Tracklists lists;
  @Inject TracklistShelf shelf;
  @Inject CatalogMatching matching;
  @Inject KnownAudio audio;
  @Inject Provider<Caller> caller;
  @Context HttpHeaders headers;
  @Context UriInfo uri;

  record CheckAnswer(boolean isValid, List<String> issues, int trackCount) {}

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
    int at = Params.place("position", position);
    TracklistView changed = change(id, order -> order.replace(at, request.over(order.at(at), "")));
    return track(Response.Status.OK, changed, at);
  }

  @DELETE
  @Path(POSITION)
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public void remove(@PathParam("tracklist_id") String id, @PathParam("position") String position) {
    int at = Params.place("position", position);
    change(id, order -> order.remove(at));
  }

  @PUT
  @Path(POSITION + "/timing")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response retime(
      @PathParam("tracklist_id") String id,
      @PathParam("position") String position,
      @NotNull(message = "is required") @Valid ListRequests.Timing request) {
    int at = Params.place("position", position);
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
    SetTime length = length(id, null);
    return tracks(
        change(
            id,
            order ->
                order.move(
                    Entered.required("from_position", request.fromPosition()),
                    Entered.required("to_position", request.toPosition()),
                    length)));
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
    return tracks(
        change(id, order -> order.endingWithin(Entered.required("audio_duration", length))));
  }

  @GET
  @Path(TRACKS + "/timing-suggestions")
  @Consumes(MediaType.WILDCARD)
  public List<SuggestionAnswer> suggestions(@PathParam("tracklist_id") String id) {
    SetTime length = TrackRequest.time("target_duration", Params.of(uri).text("target_duration"));
    TracklistView list = shelf.find(caller.get(), id);
    SetTime target = Entered.required("target_duration", length);
    return TimingAdvice.of(list.order(), target, audio.length(list.audioFileId())).stream()
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

  /** As the request has it, else that of the library's file; null if nobody knows. */
  private SetTime length(String id, String audioDuration) {
    TracklistView list = shelf.find(caller.get(), id);
    return audioDuration == null
        ? audio.length(list.audioFileId())
        : TrackRequest.time("audio_duration", audioDuration);
  }

  TracklistView change(String id, UnaryOperator<TrackOrder> how) {
    return lists.change(caller.get(), id, Revisions.expected(headers), how);
  }

  private static Response tracks(TracklistView view) {
    return Revisions.answer(Response.Status.OK, TrackAnswer.of(view.order()), view.revision());
  }

  private static Response track(Response.Status status, TracklistView view, int at) {
    return Revisions.answer(status, TrackAnswer.of(at, view.order().at(at)), view.revision());
  }
}
