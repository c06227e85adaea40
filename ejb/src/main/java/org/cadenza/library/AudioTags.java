package org.cadenza.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.exceptions.CannotWriteException;
import org.jaudiotagger.audio.mp3.MP3File;
import org.jaudiotagger.tag.FieldDataInvalidException;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.id3.ID3v24Tag;

/**
 * Reads and writes the tags of FLAC, MP3 and M4A files. The encoded audio stays as it is, byte by
 * byte, and so do tags and pictures that are not ours.
 */
public final class AudioTags {

  private AudioTags() {}

  /**
   * The tags of a file.
   *
   * @throws NotAudio if it is no audio file or damaged
   * @throws IOException if it cannot be read
   */
  public static TrackTags read(Path file) throws NotAudio, IOException {
    Tag tag = open(file).getTag();
    Map<TagField, String> found = new EnumMap<>(TagField.class);
    try {
      if (tag != null) {
        for (TagField field : TagField.values()) {
          String value =
              field.key().map(tag::getFirst).orElseGet(() -> CustomFields.get(tag, field.name()));
          found.put(field, value);
        }
      }
      return new TrackTags(found);
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  /** The library takes frames for what their names say, which encrypted ones are not. */
  private static NotAudio damaged(RuntimeException cause) {
    return new NotAudio("The tags of the file are damaged.", cause);
  }

  /**
   * The text of the cue sheet in a file's tag of that name, where rippers put it; empty if it has
   * none.
   *
   * @throws NotAudio if it is no audio file or damaged
   * @throws IOException if it cannot be read
   */
  public static String cueSheet(Path file) throws NotAudio, IOException {
    Tag tag = open(file).getTag();
    try {
      // Null where the field holds something else than text.
      String text = tag == null ? null : CustomFields.get(tag, "CUESHEET");
      return text == null ? "" : text;
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  /**
   * Writes tags into a file that nobody else sees yet: a crash may leave it damaged.
   *
   * @throws NotAudio if it is no audio file or damaged
   * @throws IOException if it cannot be written
   */
  public static void write(Path unpublished, TrackTags tags) throws NotAudio, IOException {
    AudioFile audio = open(unpublished);
    try {
      Tag tag = writable(audio);
      for (Map.Entry<TagField, String> entry : tags.values().entrySet()) {
        set(tag, entry.getKey(), entry.getValue());
      }
      audio.setTag(tag);
      audio.commit();
    } catch (CannotWriteException | FieldDataInvalidException e) {
      throw new IOException("The tags of " + unpublished.getFileName() + " cannot be written", e);
    }
  }

  /**
   * Makes a tagged copy of a file and gives it its name when it is complete. A crash leaves at most
   * {@code <target>.part} behind, which the next call overwrites.
   *
   * @param source stays as it is; may be the target itself, which is then replaced
   * @param target the name of the copy, replaced if it is there; its folder must exist
   * @throws NotAudio if the source is no audio file or damaged
   * @throws IOException if the copy cannot be written
   */
  public static void publish(Path source, Path target, TrackTags tags)
      throws NotAudio, IOException {
    Path copy = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
      AudioHeader before = AudioProbe.read(copy);
      write(copy, tags);
      if (!AudioProbe.verify(copy).equals(before)) {
        throw new IOException("Writing the tags of " + target.getFileName() + " damaged its audio");
      }
      AtomicPublication.publish(copy, target);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  static Tag writable(AudioFile audio) {
    if (audio instanceof MP3File mp3) {
      // Whatever version the file had: 2.4 alone has a date that is more than a year.
      Optional<ID3v24Tag> present =
          mp3.hasID3v2Tag() ? Optional.of(mp3.getID3v2TagAsv24()) : Optional.empty();
      return present.orElseGet(ID3v24Tag::new);
    }
    return audio.getTagOrCreateDefault();
  }

  private static void set(Tag tag, TagField field, String value) throws FieldDataInvalidException {
    if (field.key().isPresent()) {
      tag.setField(field.key().get(), value);
    } else {
      CustomFields.set(tag, field.name(), value);
    }
  }

  static AudioFile open(Path file) throws NotAudio, IOException {
    AudioContainer container;
    try (AudioBytes bytes = new AudioBytes(file)) {
      container = AudioContainer.of(bytes);
    }
    return TagLibrary.open(file, container);
  }
}
