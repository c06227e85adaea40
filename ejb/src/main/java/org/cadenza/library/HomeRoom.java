package org.cadenza.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.cadenza.settings.CadenzaHome;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Room for what is made in the home folder on the side. The database may lie on the same disk, so
 * that as much stays free as downloads leave.
 */
@ApplicationScoped
public class HomeRoom {

  @Inject CadenzaHome home;

  @Inject
  @ConfigProperty(name = "cadenza.downloads.reserve-bytes")
  long reserveBytes;

  /** Whether so many bytes more have room. */
  public boolean has(long bytes) throws IOException {
    return FreeSpace.of(home.path()) - reserveBytes >= bytes;
  }
}
