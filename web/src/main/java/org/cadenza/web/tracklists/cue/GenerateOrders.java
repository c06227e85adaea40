package org.cadenza.web.tracklists.cue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.sheets.CueAudio;
import org.cadenza.tracklists.sheets.CueOrder;
import org.cadenza.tracklists.sheets.Recipe;

/** Makes orders of requests: of a list, of the data that they bring, or of what the audio is of. */
@RequestScoped
public class GenerateOrders {

  @Inject CueAudio audio;
  @Inject TracklistShelf lists;

  /** Of what the request names; without anything, of the newest published list of its audio. */
  CueOrder order(Caller caller, GenerateRequest request) {
    if (request.tracklistId() != null) {
      if (request.tracklist() != null) {
        throw Problem.invalid("tracklist", "must not be given beside tracklist_id");
      }
      return lists
          .peek(caller, request.tracklistId())
          .map(list -> ofList(list, request))
          .orElseThrow(() -> Problem.invalid("tracklist_id", "is no tracklist of yours"));
    }
    Recipe base = request.base();
    return checked(
        request,
        request.tracklist() != null
            ? new CueOrder(null, base, request.dialect())
            : audio
                .published(caller, base, request.dialect())
                .orElseThrow(
                    () ->
                        Problem.refused(
                            "REQUIRED_FIELD_MISSING",
                            "tracklist",
                            "tracklist is required: no published one of the audio file is known")));
  }

  /** Of a list as it is. */
  CueOrder ofList(TracklistView list, GenerateRequest request) {
    Recipe recipe = Recipe.of(list, request.base());
    return checked(request, new CueOrder(list.id(), recipe, request.dialect()));
  }

  private CueOrder checked(GenerateRequest request, CueOrder order) {
    if (request.checksAudio()) {
      audio.check(order.recipe());
    }
    return order;
  }
}
