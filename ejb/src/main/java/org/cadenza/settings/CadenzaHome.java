package org.cadenza.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
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

  /** A file or folder in it; nothing is created. */
  public Path resolve(String name) {
    return path().resolve(name);
  }
}
