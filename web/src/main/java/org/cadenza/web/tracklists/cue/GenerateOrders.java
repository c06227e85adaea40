package org.cadenza.web.tracklists.cue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.sheets.CueAudio;
import org.cadenza.tracklists.sheets.CueOrder;
import org.cadenza.tracklists.sheets.Recipe;

/** Makes orders of requests that name no list: of their data, or of what is known of the audio. */
@RequestScoped
public class GenerateOrders {

  @Inject CueAudio audio;

  CueOrder order(Caller caller, GenerateRequest request) {
    Recipe base = request.base();
    CueOrder order =
        request.tracklist() != null
            ? new CueOrder(null, base, request.dialect())
            : audio
                .published(caller, base, request.dialect())
                .orElseThrow(
                    () ->
                        Problem.refused(
                            "REQUIRED_FIELD_MISSING",
                            "tracklist",
                            "tracklist is required: no published one of the audio file is known"));
    if (request.checksAudio()) {
      check(order.recipe());
    }
    return order;
  }

  /** A problem if the audio is not in the library, or shorter than the list. */
  void check(Recipe recipe) {
    audio.check(recipe);
  }
}
