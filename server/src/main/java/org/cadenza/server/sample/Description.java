package org.cadenza.server.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.server.sample.http.Json;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;

/** {@code GET /sample}: says that this is a simulation, of what, and how to use it. */
final class Description {
  private static final List<String> ENDPOINTS =
      List.of(
          "GET /api.aspx?method=catalog.artists|containersAll|container|latest",
          "POST /connect/token",
          "GET /connect/userinfo",
          "GET /api/v1/me/subscriptions",
          "GET /bigriver/subPlayer.aspx",
          "GET|HEAD /audio/<name>.flac16/<trackID>.flac",
          "GET /services/search/v1/scrape?q=collection:GratefulDead",
          "GET /metadata/<identifier>",
          "GET|HEAD /download/<identifier>/<file>",
          "GET|PUT|DELETE /sample/faults",
          "GET|DELETE /sample/log",
          "PUT|DELETE /sample/shows",
          "PUT /sample/pace",
          "PUT /sample/tracks",
          "DELETE /sample/tokens");

  private final SampleOptions options;

  Description(SampleOptions options) {
    this.options = options;
  }

  Reply get(Request request) {
    int real = Math.min(options.shows(), SampleOptions.REAL_SHOWS);
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("simulated", true);
    description.put(
        "description",
        "Simulated upstream, not connected with nugs.net or archive.org: synthesized audio over real set lists.");
    description.put("real_shows", real);
    description.put("synthetic_shows", options.shows() - real);
    description.put(
        "set_lists",
        "gdshowsdb, Copyright (c) 2013 Jeff Smith, MIT licence; synthetic ones made up");
    description.put("audio", "synthesized chords, FLAC 16 bit 44.1 kHz stereo; no recordings");
    description.put("seconds_per_track", options.secondsPerTrack());
    description.put("encore", "the last of several sets, when it has at most 3 songs");
    description.put("endpoints", ENDPOINTS);
    return Reply.json(200, Json.bytes(description));
  }
}
