package org.cadenza.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cadenza.server.client.ApiClient;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;
import org.cadenza.server.sample.catalog.Artist;
import org.cadenza.server.sample.catalog.Place;
import org.cadenza.server.sample.catalog.Show;
import org.cadenza.server.sample.catalog.Song;

/**
 * Every operation on a list of 300 tracks, beside the same on one of 30. What cannot have as many,
 * sheets and shows, with 99 beside 9.
 */
final class TracklistBench implements Benchmark {

  private static final int MANY = 300;
  private static final int FEW = 30;

  /** A cue sheet has no more. */
  private static final int MANY_OF_SHEET = 99;

  private static final int FEW_OF_SHEET = 9;
  private static final int CALLS = 100;

  /** Of those of a split, which takes seconds, one is made. */
  private static final int SPLIT_EVERY = 15;

  private static final String SPLIT = "/api/v1/library/splits";

  @Override
  public void run(Surroundings surroundings) throws IOException, InterruptedException {
    Figures out = surroundings.out();
    int calls = surroundings.sizeOr(CALLS);
    out.title(String.format("tracklists: %d tracks beside %d", MANY, FEW));
    try (SampleUpstream upstream = SampleUpstream.start(SampleOptions.defaults().shows(1));
        BenchServer server = BenchServer.start(surroundings.install(), upstream.address())) {
      Path audio = SilentSet.write(server.library(), MANY * MeasuredList.SECONDS);
      Map<Integer, Integer> shows =
          Map.of(
              MANY_OF_SHEET,
              show(upstream, MANY_OF_SHEET),
              FEW_OF_SHEET,
              show(upstream, FEW_OF_SHEET));
      Refresh.run(server.api());
      Lists lists = new Lists(out, server.api(), upstream, audio);
      String end = MeasuredList.time(MANY * MeasuredList.SECONDS);
      ListOperations.all(end).forEach((name, each) -> lists.measure(name, each, MANY, FEW, calls));
      lists.measure("split", TracklistBench::split, MANY, FEW, 1 + calls / SPLIT_EVERY);
      out.title(String.format("cue sheets: %d tracks beside %d", MANY_OF_SHEET, FEW_OF_SHEET));
      SheetOperations.all(shows)
          .forEach((name, each) -> lists.measure(name, each, MANY_OF_SHEET, FEW_OF_SHEET, calls));
    }
  }

  /** Adds a show of so many songs, and gives its number. */
  private static int show(SampleUpstream upstream, int songs) {
    int id = upstream.catalog().freeId();
    upstream
        .catalog()
        .put(
            new Show(
                id,
                Artist.GRATEFUL_DEAD,
                LocalDate.of(1977, 5, songs % 28 + 1),
                0,
                new Place("Hall", "Ithaca", "NY", "US"),
                List.of(Collections.nCopies(songs, new Song("Dark Star", false))),
                Show.AVAILABLE,
                Instant.EPOCH));
    return id;
  }

  private static void split(ApiClient api, MeasuredList list) {
    String path =
        SPLIT + "/" + api.post(SPLIT, Map.of("tracklist_id", list.id())).path("job_id").asText();
    JsonNode split = api.get(path);
    while (List.of("pending", "running").contains(split.path("status").asText())) {
      split = api.get(path);
    }
    if (split.path("tracks").size() != list.tracks()) {
      throw new StepFailed("the split ended " + split);
    }
    api.exchange("DELETE", path, null);
  }

  /** Where lists are made and measured. */
  private record Lists(Figures out, ApiClient api, SampleUpstream upstream, Path audio) {

    void measure(String name, ListOperation operation, int tracks, int fewTracks, int calls) {
      // Lists of its own: what others did to one would be among its versions.
      MeasuredList many = MeasuredList.make(api, upstream, audio, tracks);
      MeasuredList few = MeasuredList.make(api, upstream, audio, fewTracks);
      for (int i = 0; i < calls / 2; i++) {
        operation.run(api, many);
        operation.run(api, few);
      }
      Beside.measure(
          out, name, calls, () -> operation.run(api, many), () -> operation.run(api, few));
    }
  }
}
