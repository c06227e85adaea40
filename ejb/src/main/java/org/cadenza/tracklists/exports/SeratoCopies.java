package org.cadenza.tracklists.exports;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.cadenza.identity.Caller;
import org.cadenza.library.AudioHeader;
import org.cadenza.library.AudioProbe;
import org.cadenza.library.FullDisk;
import org.cadenza.library.HomeRoom;
import org.cadenza.library.LibraryFile;
import org.cadenza.library.NotAudio;
import org.cadenza.library.SeratoTag;
import org.cadenza.library.shelf.LibraryRoots;
import org.cadenza.problems.Problem;
import org.cadenza.settings.CadenzaHome;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;

/** Copies of audio files with the tracks of a list as Serato's hot cues. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeratoCopies {

  private static final String AUDIO = "audio_file_id";

  private static final String NO_ROOM = "There is no room on the disk for the copy";

  /** Each takes as much of the disk as its source. */
  private static final Semaphore PLACES = new Semaphore(2);

  private static final int RETRY_SECONDS = 30;

  @Inject TracklistShelf shelf;
  @Inject KnownAudio audio;
  @Inject LibraryRoots roots;
  @Inject HomeRoom room;
  @Inject CadenzaHome home;

  /**
   * A copy, which is on the disk until its content is closed, and has no name there.
   *
   * @param warnings what of the list is not in it, or not as it was; ASCII
   */
  public record Copy(String name, long byteSize, InputStream content, List<String> warnings) {}

  /**
   * Of one of the caller's lists; a problem if its audio is not in the library or no FLAC, MP3 or
   * M4A, or if a track that is to be a cue is not there or has no start.
   *
   * @param positions of the tracks, from 1, at most eight; null for the first eight
   * @param shiftMillis added to each time
   */
  public Copy copy(Caller caller, String id, List<Integer> positions, int shiftMillis) {
    TracklistView list = shelf.find(caller, id);
    LibraryFile file = audio.file(list.audioFileId()).orElse(null);
    Mix mix = Mix.of(list, file, shiftMillis);
    mix.mustHaveAudio();
    if (!PLACES.tryAcquire()) {
      throw Problem.unavailable("Others have copies made just now", RETRY_SECONDS);
    }
    try {
      Path source = path(file);
      AudioHeader header = AudioProbe.read(source);
      SeratoCues chosen = SeratoCues.of(mix, positions, header.codec());
      Path copy = home.folder("tmp").resolve("serato-" + UUID.randomUUID());
      try {
        write(file, source, copy, header, SeratoMarkers.of(chosen.cues()));
        String name = source.getFileName().toString();
        return new Copy(name, Files.size(copy), Files.newInputStream(copy), chosen.warnings());
      } finally {
        // Who has it open still reads it.
        Files.deleteIfExists(copy);
      }
    } catch (NotAudio e) {
      throw Problem.refused(AUDIO, "Serato's marks are written into FLAC, MP3 and M4A files");
    } catch (IOException e) {
      throw FullDisk.isCauseOf(e)
          ? Problem.unavailable(NO_ROOM, RETRY_SECONDS)
          : Problem.refused(AUDIO, "The file cannot be copied");
    } finally {
      PLACES.release();
    }
  }

  private void write(LibraryFile file, Path source, Path copy, AudioHeader header, byte[] markers)
      throws IOException, NotAudio {
    if (!room.has(Files.size(source))) {
      throw Problem.unavailable(NO_ROOM, RETRY_SECONDS);
    }
    // Not with the source's permissions: it may be for reading alone.
    try (InputStream in = Files.newInputStream(source)) {
      Files.copy(in, copy);
    }
    // Somebody may have put a link there meanwhile.
    if (!path(file).equals(source)) {
      throw unknown();
    }
    SeratoTag.write(copy, markers);
    if (!AudioProbe.verify(copy).equals(header)) {
      throw new IOException("Writing the marks damaged the audio");
    }
  }

  private Path path(LibraryFile file) {
    return roots.file(file.path()).orElseThrow(SeratoCopies::unknown);
  }

  private static Problem unknown() {
    return Problem.refused(AUDIO, "is no audio file of the library that is still there");
  }
}
