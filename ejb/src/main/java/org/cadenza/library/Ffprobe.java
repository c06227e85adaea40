package org.cadenza.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cadenza.settings.Json;

/** Asks ffprobe, which runs as a program of its own, what a file holds. */
public final class Ffprobe {

  private static final System.Logger LOG = System.getLogger(Ffprobe.class.getName());
  private static final long LONGEST_SECONDS = 30;
  private static final int LARGEST_ANSWER = 1 << 16;

  /** Audio alone: lists of other files would be read as well, wherever those are. */
  static final String FORMATS =
      "ogg,wav,w64,aiff,asf,wv,ape,matroska,webm,aac,mov,mp4,m4a,mp3,flac,caf";

  private static final String TAGS = "artist,title,album,genre,bpm,tbpm,key,initialkey,tkey";
  private static final AtomicBoolean MISSED = new AtomicBoolean();

  private final String program;

  /** Name or path of the program. */
  public Ffprobe(String program) {
    this.program = program;
  }

  /**
   * What a file says of itself.
   *
   * @param duration zero if it does not say
   * @param sampleRateHz of its decoded sound; zero if it does not say
   */
  public record Answer(Duration duration, int sampleRateHz, TrackTags tags) {}

  /** Empty if the program is not installed, does not answer, or finds no audio. */
  public Optional<Answer> read(Path file) throws IOException {
    Process process;
    try {
      process = command(file).start();
    } catch (IOException e) {
      if (!MISSED.getAndSet(true)) {
        LOG.log(System.Logger.Level.INFO, "ffprobe is not installed: {0}", e.getMessage());
      }
      return Optional.empty();
    }
    try (InputStream output = process.getInputStream()) {
      process.getOutputStream().close();
      CompletableFuture<Process> unused =
          process
              .onExit()
              .orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS)
              .exceptionally(late -> process.destroyForcibly());
      byte[] answer = output.readNBytes(LARGEST_ANSWER);
      // Who says more than is taken does not end by itself.
      boolean ended = process.waitFor(1, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0 ? parse(answer) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      process.destroyForcibly();
    }
  }

  private ProcessBuilder command(Path file) {
    // "file:" and a whole path, so that no name is taken for an option or a protocol.
    return new ProcessBuilder(
            List.of(
                program,
                "-v",
                "error",
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                FORMATS,
                "-print_format",
                "json",
                "-show_entries",
                "stream=sample_rate:stream_tags=" + TAGS + ":format=duration:format_tags=" + TAGS,
                "-select_streams",
                "a:0",
                "file:" + file.toAbsolutePath()))
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private static Optional<Answer> parse(byte[] answer) throws IOException {
    JsonNode root = Json.mapper().readTree(answer);
    JsonNode stream = root.path("streams").path(0);
    if (stream.isMissingNode()) {
      return Optional.empty();
    }
    String seconds = root.path("format").path("duration").asText("");
    Duration duration =
        seconds.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
            ? Duration.ofNanos(Math.round(Double.parseDouble(seconds) * 1e9))
            : Duration.ZERO;
    Map<TagField, String> tags = new EnumMap<>(TagField.class);
    // Ogg has the tags at the stream, others at the file.
    take(stream.path("tags"), tags);
    take(root.path("format").path("tags"), tags);
    return Optional.of(
        new Answer(duration, stream.path("sample_rate").asInt(), new TrackTags(tags)));
  }

  private static void take(JsonNode from, Map<TagField, String> tags) {
    for (Map.Entry<String, JsonNode> each : from.properties()) {
      field(each.getKey()).ifPresent(field -> tags.put(field, each.getValue().asText()));
    }
  }

  private static Optional<TagField> field(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "artist" -> Optional.of(TagField.ARTIST);
      case "title" -> Optional.of(TagField.TITLE);
      case "album" -> Optional.of(TagField.ALBUM);
      case "genre" -> Optional.of(TagField.GENRE);
      case "bpm", "tbpm" -> Optional.of(TagField.BPM);
      case "key", "initialkey", "tkey" -> Optional.of(TagField.KEY);
      default -> Optional.empty();
    };
  }
}
