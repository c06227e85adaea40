package org.cadenza.library.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.cadenza.library.AudioProbe;
import org.cadenza.library.AudioTags;
import org.cadenza.library.Ffprobe;
import org.cadenza.library.NotAudio;
import org.cadenza.library.TagField;
import org.cadenza.library.TrackTags;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads files: those that we know ourselves, others by ffprobe where it is installed. */
@ApplicationScoped
class FactsReader {

  /** What may be audio; what is in it is told by content. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "flac", "mp3", "m4a", "m4b", "mp4", "aac", "alac", "ogg", "oga", "opus", "wav", "aif",
          "aiff", "wma", "wv", "ape", "mka");

  @Inject
  @ConfigProperty(name = "cadenza.library.ffprobe")
  String program;

  boolean mayBeAudio(Path file) {
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(extension) && !name.startsWith(".");
  }

  /**
   * What a file says of itself.
   *
   * @param file absolute, free of links
   * @throws NotAudio if it is none, or nobody here can tell
   * @throws IOException if it cannot be read
   */
  AudioFacts read(Path file) throws NotAudio, IOException {
    AudioFacts facts;
    try {
      facts = facts(AudioProbe.read(file).duration(), AudioTags.read(file));
    } catch (NotAudio notOurs) {
      Ffprobe.Answer answer = new Ffprobe(program).read(file).orElseThrow(() -> notOurs);
      facts = facts(answer.duration(), answer.tags());
    }
    // Somebody may have put a link in its place meanwhile, or in that of a folder above it.
    if (!file.toRealPath().equals(file)) {
      throw new IOException("The file is not where it was");
    }
    return facts.named(file.getFileName().toString());
  }

  private static AudioFacts facts(Duration duration, TrackTags tags) {
    return new AudioFacts(
        duration.isZero() || duration.isNegative() ? null : (Long) duration.toMillis(),
        of(tags, TagField.ARTIST),
        of(tags, TagField.TITLE),
        of(tags, TagField.ALBUM),
        of(tags, TagField.GENRE),
        AudioFacts.beats(tags.get(TagField.BPM)),
        of(tags, TagField.KEY));
  }

  private static String of(TrackTags tags, TagField field) {
    return tags.get(field).orElse(null);
  }
}
