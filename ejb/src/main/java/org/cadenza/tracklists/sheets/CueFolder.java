package org.cadenza.tracklists.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cadenza.settings.CadenzaHome;

/** The folder in which cue files lie, named by their ids. What is in it can be made again. */
@ApplicationScoped
class CueFolder {

  private static final System.Logger LOG = System.getLogger(CueFolder.class.getName());

  @Inject CadenzaHome home;

  /** Where the file of an id lies, be it there or not. */
  Path path(String id) {
    return home.resolve("cue").resolve(id + ".cue").toAbsolutePath();
  }

  /** Writes one whole, or not at all; false if it cannot be written. */
  boolean write(String id, String text) {
    Path path = path(id);
    try {
      home.folder("cue");
      Path part = path.resolveSibling(id + ".part");
      Files.writeString(part, text);
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "A cue file cannot be written: {0}", e.toString());
      return false;
    }
  }

  /** A file as its readers see it. */
  CueFileView view(CueFile file, boolean accessible) {
    return file.view(path(file.publicId()).toString(), accessible);
  }

  boolean has(String id) {
    return Files.isRegularFile(path(id));
  }

  void remove(String id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "A cue file cannot be removed: {0}", e.toString());
    }
  }
}
