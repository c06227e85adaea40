package org.cadenza.web.concerts;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.catalog.Fidelity;
import org.cadenza.concerts.catalog.Listing;
import org.cadenza.concerts.catalog.SetList;
import org.cadenza.concerts.catalog.ShowDetails;
import org.cadenza.concerts.catalog.ShowSummary;

/** Shows as the document shows them: the same fields, more of them the closer one looks. */
final class ShowAnswer {

  private ShowAnswer() {}

  /** In a search. */
  static Map<String, Object> found(ShowSummary show) {
    Map<String, Object> answer = place(show);
    reception(answer, show);
    answer.put("formats", List.copyOf(fidelity(show).formats().keySet()));
    return answer;
  }

  /** In an artist's list. */
  static Map<String, Object> ofArtist(ShowSummary show, SetList setList) {
    Map<String, Object> answer = place(show);
    answer.put("set_list", setList.lines());
    reception(answer, show);
    answer.put("formats", List.copyOf(fidelity(show).formats().keySet()));
    answer.put("qualities", fidelity(show).qualities());
    return answer;
  }

  /** By itself. No source of ours gives tags. */
  static Map<String, Object> single(ShowDetails details) {
    ShowSummary show = details.show();
    Map<String, Object> answer = place(show);
    answer.put("set_list", details.setList().lines());
    answer.put("notes", details.notes());
    reception(answer, show);
    answer.put("formats", fidelity(show).formats());
    answer.put("file_info", known(details.recording()));
    answer.put("tags", List.of());
    answer.put("reviews", details.reviews());
    return answer;
  }

  private static Listing.Recording known(Listing.Recording recording) {
    return recording.equals(Listing.Recording.UNKNOWN) ? null : recording;
  }

  private static Map<String, Object> place(ShowSummary show) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", show.id());
    answer.put("artist_id", show.artistId());
    answer.put("artist_name", show.artistName());
    answer.put("date", show.date());
    answer.put("venue", show.venue());
    answer.put("city", show.city());
    answer.put("state", show.state());
    answer.put("country", show.country());
    answer.put("container_id", show.containerId());
    answer.put("duration_minutes", minutes(show.duration()));
    return answer;
  }

  private static void reception(Map<String, Object> answer, ShowSummary show) {
    BigDecimal rating = show.rating();
    answer.put("download_count", show.downloadCount());
    answer.put("rating", rating);
    answer.put("is_available", show.isAvailable());
  }

  private static Fidelity fidelity(ShowSummary show) {
    return show.isAvailable() ? show.fidelity() : Fidelity.NONE;
  }

  private static Integer minutes(Integer seconds) {
    return seconds == null ? null : (int) Math.round(seconds / 60.0);
  }
}
