package org.cadenza.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.exceptions.CannotReadException;
import org.jaudiotagger.audio.exceptions.InvalidAudioFrameException;
import org.jaudiotagger.audio.exceptions.ReadOnlyFileException;
import org.jaudiotagger.tag.TagException;

/** The one door to jaudiotagger: keeps it quiet and its many exceptions in. */
final class TagLibrary {

  /** Held for good, since a logger that nobody holds forgets its level. */
  private static final Logger NOISE = Logger.getLogger("org.jaudiotagger");

  static {
    // It logs every header field it reads, and warns of every one it does not know.
    NOISE.setLevel(Level.OFF);
  }

  private TagLibrary() {}

  /** Opens a file as what it is, whatever its name says. */
  static AudioFile open(Path file, AudioContainer container) throws NotAudio, IOException {
    String extension =
        switch (container) {
          case FLAC -> "flac";
          case MP3 -> "mp3";
          case MP4 -> "m4a";
        };
    try {
      return AudioFileIO.readAs(file.toFile(), extension);
    } catch (CannotReadException
        | InvalidAudioFrameException
        | ReadOnlyFileException
        | TagException e) {
      throw damaged(container, e);
    } catch (RuntimeException e) {
      // Damaged files make it trip over lengths and missing parts in many ways.
      throw damaged(container, e);
    }
  }

  private static NotAudio damaged(AudioContainer container, Exception cause) {
    return new NotAudio(
        "The " + (container == AudioContainer.MP4 ? "M4A" : container) + " file is damaged.",
        cause);
  }
}
