package org.cadenza.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Cadenza this is. */
public final class Version {

  private Version() {}

  /**
   * As the build was told, {@code 1.0.0} for example. From a file of its own, for a server that
   * unpacks our modules knows nothing of their manifests.
   */
  public static String text() {
    try (InputStream version = Version.class.getResourceAsStream("version.txt")) {
      return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
