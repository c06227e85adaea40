package org.cadenza.web.tracklists;

import org.cadenza.tracklists.tracks.TimingAdvice;

/** How a track could be shorter or longer. */
record SuggestionAnswer(
    int trackPosition,
    String suggestion,
    String currentDuration,
    String suggestedDuration,
    String reason) {

  static SuggestionAnswer of(TimingAdvice.Suggestion advice) {
    return new SuggestionAnswer(
        advice.trackPosition(),
        advice.suggestion(),
        TrackAnswer.text(advice.currentDuration()),
        TrackAnswer.text(advice.suggestedDuration()),
        advice.reason());
  }
}
