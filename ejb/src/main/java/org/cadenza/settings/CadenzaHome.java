package org.cadenza.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder of everything that must be kept. */
@ApplicationScoped
public class CadenzaHome {

  @Inject
  @ConfigProperty(name = "cadenza.home")
  String home;

  /** The home folder itself, absolute. */
  public Path path() {
    return Path.of(home).toAbsolutePath().normalize();
  }

  /** A folder in it, for its owner alone; made if need be. */
  public Path folder(String name) throws IOException {
    return Files.createDirectories(
        resolve(name),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** A file or folder in it; nothing is created. */
  public Path resolve(String name) {
    return path().resolve(name);
  }
}
