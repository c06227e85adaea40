package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;

/** Lists that are published together with a cue file. */
class PublicationIT {

  private static final String LISTS = "/api/v1/tracklists/";

  private final Api api = Product.shared().user("publisher", "user");

  @Test
  void aCueFileNeedsTheAudioAndWithoutItTheListStaysADraft() {
    List<?> tracks = List.of(Map.of("artist", "A", "title", "T", "start_time", "00:00:00"));
    Map<String, Object> order =
        Map.of("audio_file_id", UUID.randomUUID().toString(), "tracks", tracks);
    String id = api.post(LISTS + "manual", order).expect(201).text("/id");
    String publish = LISTS + id + "/publish";
    Answer refused =
        api.post(publish + "?generate_cue_async=true").expectError(422, "VALIDATION_ERROR");
    assertEquals("generate_cue_async", refused.text("/details/field"));
    assertTrue(refused.text("/error").contains("in no library"), refused::toString);
    Answer draft = api.get(LISTS + id).expect(200);
    assertTrue(draft.at("/is_draft").booleanValue());
    assertEquals("\"1\"", draft.header("ETag"));
    Answer published = api.post(publish + "?generate_cue_async=false").expect(200);
    assertFalse(published.at("/is_draft").booleanValue());
    assertTrue(api.get("/api/v1/cue/files", "tracklist_id", id).at("/files").isEmpty());
  }
}
