package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadenza.library.AudioProbe;
import org.cadenza.server.e2e.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy of a set has its tracks as Serato's hot cues. */
class SeratoIT {

  private static final String NAME = "Serato Markers2\0";

  @TempDir static Path folder;
  private static AudioLibrary library;
  private static Api api;

  @BeforeAll
  static void start() throws IOException {
    Path root = Files.createDirectories(folder.resolve("sets"));
    for (String name : List.of("set.flac", "set.mp3", "set.m4a", "set.ogg")) {
      AudioMaker.tone(root.resolve(name), 20, Map.of("artist", "DJ", "title", "Set"));
    }
    library = AudioLibrary.of(root, "serato");
    api = library.api();
  }

  @AfterAll
  static void stop() {
    library.close();
  }

  private static String list(String audio, int tracks) {
    List<?> all =
        IntStream.range(0, tracks)
            .mapToObj(
                i ->
                    Map.of(
                        "artist",
                        "Ä",
                        "title",
                        i == 1 ? "ö".repeat(40) : "T" + (i + 1),
                        "start_time",
                        String.format("00:00:%02d.250", i)))
            .toList();
    return "/api/v1/tracklists/"
        + api.post("/api/v1/tracklists/manual", Map.of("audio_file_id", audio, "tracks", all))
            .expect(201)
            .text("/id")
        + "/export/serato";
  }

  private static HttpResponse<Path> fetch(String path) throws Exception {
    return library.fetch(path, folder.resolve(UUID.randomUUID().toString()));
  }

  /** What stands in the tag, as serato-tags describes it. */
  private static List<String> cues(Path copy, boolean isWrapped) throws IOException {
    byte[] bytes = Files.readAllBytes(copy);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    byte[] tag;
    if (isWrapped) {
      // As text in base64: the object's type, its name, what it holds.
      String type =
          Base64.getEncoder()
              .encodeToString("application/octet-stream".getBytes(StandardCharsets.US_ASCII));
      int from = text.indexOf(type);
      tag = decoded(text.substring(from));
      String object = new String(tag, StandardCharsets.ISO_8859_1);
      assertTrue(object.startsWith("application/octet-stream\0\0" + NAME), object);
      tag =
          object
              .substring(object.indexOf(NAME) + NAME.length())
              .getBytes(StandardCharsets.ISO_8859_1);
    } else {
      int from = text.indexOf(NAME) + NAME.length();
      tag = text.substring(from, from + 2_000).getBytes(StandardCharsets.ISO_8859_1);
    }
    assertEquals(1, tag[0]);
    assertEquals(1, tag[1]);
    ByteBuffer entries =
        ByteBuffer.wrap(decoded(new String(tag, 2, tag.length - 2, StandardCharsets.ISO_8859_1)));
    assertEquals(0x0101, entries.getShort());
    List<String> cues = new ArrayList<>();
    for (String name = name(entries); !name.isEmpty(); name = name(entries)) {
      byte[] content = new byte[entries.getInt()];
      entries.get(content);
      if (name.equals("CUE")) {
        ByteBuffer cue = ByteBuffer.wrap(content, 1, content.length - 1);
        assertEquals(cues.size(), cue.get());
        int millis = cue.getInt();
        cue.position(cue.position() + 6);
        cues.add(millis + " " + name(cue));
      }
    }
    return cues;
  }

  private static String name(ByteBuffer in) {
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    // Behind the last of them there may be nothing.
    byte next = in.get();
    while (next != 0) {
      name.write(next);
      next = in.hasRemaining() ? in.get() : 0;
    }
    return name.toString(StandardCharsets.UTF_8);
  }

  /** Base64 in lines, up to what is none any more. */
  private static byte[] decoded(String text) {
    String whole = text.replaceAll("(?s)[^A-Za-z0-9+/\n].*", "").replace("\n", "");
    return Base64.getDecoder()
        .decode(whole.substring(0, whole.length() - (whole.length() % 4 == 1 ? 1 : 0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"set.flac", "set.mp3", "set.m4a"})
  void theFirstEightTracksAreHotCues(String name) throws Exception {
    HttpResponse<Path> answer = fetch(list(library.id(name), 10));
    List<String> cues = cues(answer.body(), !name.endsWith("mp3"));
    assertEquals(8, cues.size());
    assertEquals("250 Ä - T1", cues.get(0));
    assertEquals("1250 Ä - " + "ö".repeat(23), cues.get(1));
    assertEquals("7250 Ä - T8", cues.get(7));
    List<String> warnings = answer.headers().allValues("X-Export-Warning");
    assertTrue(warnings.contains("Not among the hot cues: track 9, 10"), warnings::toString);
    assertTrue(warnings.contains("Names shortened to 51 bytes: track 2"), warnings::toString);
    Path source = folder.resolve("sets").resolve(name);
    assertEquals(AudioProbe.read(source), AudioProbe.verify(answer.body()));
    assertEquals("Set", AudioMaker.title(answer.body()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"set.flac", "set.mp3", "set.m4a"})
  void whichTracksAndWhenIsAnOption(String name) throws Exception {
    Path copy = fetch(list(library.id(name), 3) + "?cues=3,1&offset_ms=26").body();
    assertEquals(List.of("2276 Ä - T3", "276 Ä - T1"), cues(copy, !name.endsWith("mp3")));
  }

  @Test
  void marksOfAnOlderKindAndEarlierOnesAreReplacedAndOtherObjectsStay() throws Exception {
    Path source = folder.resolve("sets/marked.mp3");
    AudioMaker.tone(source, 20, Map.of("title", "Marked"));
    SeratoObjects.put(source, List.of("Serato Markers_", "Serato Markers2", "Serato BeatGrid"));
    library.scan();
    Path copy = fetch(list(library.id("marked.mp3"), 1)).body();
    assertEquals(List.of("250 Ä - T1"), cues(copy, false));
    assertEquals(List.of("Serato BeatGrid", "Serato Markers2"), SeratoObjects.names(copy));
  }

  @Test
  void theOlderAtomOfAnM4aIsTakenOut() throws Exception {
    Path source = folder.resolve("sets/marked.m4a");
    AudioMaker.tone(source, 20, Map.of("title", "Marked"));
    SeratoAtoms.put(source, List.of("markers", "markersv2", "beatgrid"));
    assertEquals(List.of("beatgrid", "markers", "markersv2"), SeratoAtoms.names(source));
    library.scan();
    Path copy = fetch(list(library.id("marked.m4a"), 1)).body();
    assertEquals(List.of("250 Ä - T1"), cues(copy, true));
    assertEquals(List.of("beatgrid", "markersv2"), SeratoAtoms.names(copy));
  }

  @Test
  void whatCannotBeMarkedIsRefusedAndNothingStaysBehind() throws IOException {
    String three = list(library.id("set.flac"), 3);
    api.get(three, "cues", "1,x").expectInvalid("cues");
    api.get(three, "cues", "1,2,3,4,5,6,7,8,9").expectInvalid("cues");
    assertEquals("cues", api.get(three, "cues", "4").expect(422).text("/details/field"));
    for (String none :
        List.of(list(library.id("set.ogg"), 1), list(UUID.randomUUID().toString(), 1))) {
      assertEquals("audio_file_id", api.get(none).expect(422).text("/details/field"));
    }
    try (Stream<Path> files = Files.list(library.product().home().resolve("tmp"))) {
      assertEquals(0, files.filter(f -> f.getFileName().toString().startsWith("serato")).count());
    }
  }
}
