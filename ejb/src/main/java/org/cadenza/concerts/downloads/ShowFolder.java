package org.cadenza.concerts.downloads;

import java.util.List;
import org.cadenza.library.FileNames;

/**
 * The folder of a show, below the download root.
 *
 * @param parent the folder that it lies in, without slashes at its ends
 */
public record ShowFolder(String parent, String name) {

  /** The folder for a show in some form; the form is told, so that several fit side by side. */
  public static ShowFolder of(String downloadPath, ShowFacts show, Rendition rendition) {
    String artist = FileNames.folder(show.artist());
    String parent = downloadPath.isEmpty() ? artist : downloadPath + "/" + artist;
    return new ShowFolder(
        parent, FileNames.folder(show.headline()) + " [" + rendition.label() + "]");
  }

  /** From the path of {@link #path()}. */
  public static ShowFolder at(String path) {
    int slash = path.lastIndexOf('/');
    return new ShowFolder(path.substring(0, Math.max(0, slash)), path.substring(slash + 1));
  }

  /** Relative to the download root. */
  public String path() {
    return parent + "/" + name;
  }

  /** Names to try one after the other where somebody else's folder is in the way. */
  public List<String> names(long containerId) {
    String own = name + " (" + containerId + ")";
    return List.of(name, own, own + " 2", own + " 3", own + " 4", own + " 5");
  }
}
