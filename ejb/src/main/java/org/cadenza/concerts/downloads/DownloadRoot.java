package org.cadenza.concerts.downloads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cadenza.library.PathRefused;
import org.cadenza.library.StorageRoot;
import org.cadenza.library.shelf.SharedFolder;
import org.cadenza.problems.Problem;
import org.cadenza.settings.CadenzaHome;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder that every download lies under. */
@ApplicationScoped
public class DownloadRoot implements SharedFolder {

  private static final int LONGEST_PATH = 400;

  @Inject CadenzaHome home;

  @Inject
  @ConfigProperty(name = "cadenza.downloads.root")
  Optional<String> configured;

  /** The folder, absolute; it need not exist yet. */
  @Override
  public Path path() {
    return configured.map(Path::of).orElse(home.resolve("downloads")).toAbsolutePath().normalize();
  }

  /** The folder as a root that nothing leaves, made if need be. */
  public StorageRoot open() throws IOException {
    return StorageRoot.at(path());
  }

  /**
   * What a user's {@code download_path} means, relative to the root and without links; empty for
   * the root itself. A problem if it leads out.
   */
  public String relative(String downloadPath) {
    try {
      StorageRoot root = open();
      String relative = root.path().relativize(root.resolve(downloadPath)).toString();
      if (relative.length() > LONGEST_PATH) {
        throw Problem.refused("download_path", "The path is too long.");
      }
      return relative;
    } catch (PathRefused e) {
      throw Problem.refused("download_path", e.getMessage());
    } catch (IOException e) {
      throw Problem.unavailable("The download folder cannot be used just now", 30);
    }
  }
}
