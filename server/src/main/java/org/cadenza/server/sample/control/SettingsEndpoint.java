package org.cadenza.server.sample.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.cadenza.server.sample.account.Tokens;
import org.cadenza.server.sample.audio.TrackRights;
import org.cadenza.server.sample.http.Json;
import org.cadenza.server.sample.http.Pace;
import org.cadenza.server.sample.http.Refusal;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;

/** What can be set at run time besides shows and faults: pace, rights to tracks, tokens. */
public final class SettingsEndpoint {
  private final Pace pace;
  private final AtomicReference<TrackRights> rights;
  private final Tokens tokens;

  /** Sets these. */
  public SettingsEndpoint(Pace pace, AtomicReference<TrackRights> rights, Tokens tokens) {
    this.pace = pace;
    this.rights = rights;
    this.tokens = tokens;
  }

  /** {@code PUT /sample/pace {"bytes_per_second": n}}; 0 lifts the limit. */
  public Reply pace(Request request) {
    long wanted = JsonInput.number(Json.read(request.body()), "bytes_per_second", -1);
    if (wanted < 0) {
      throw new Refusal(400, "bytes_per_second must be a whole number of 0 or more");
    }
    pace.set(wanted);
    return Reply.json(200, Json.bytes(Map.of("bytes_per_second", wanted)));
  }

  /** {@code PUT /sample/tracks {"stream_only": [ids], "unentitled": [ids]}}; replaces both. */
  public Reply tracks(Request request) {
    JsonNode body = Json.read(request.body());
    TrackRights wanted =
        new TrackRights(
            JsonInput.integers(body, "stream_only"), JsonInput.integers(body, "unentitled"));
    rights.set(wanted);
    return Reply.json(
        200,
        Json.bytes(Map.of("stream_only", wanted.streamOnly(), "unentitled", wanted.unentitled())));
  }

  /** {@code DELETE /sample/tokens}: every token becomes worthless, as if it had run out. */
  public Reply revokeTokens(Request request) {
    tokens.revokeAll();
    return Reply.json(200, Json.bytes(Map.of("revoked", true)));
  }
}
