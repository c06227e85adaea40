package org.cadenza.server.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.cadenza.config.Settings;

/** The server scripts that lie in the module config. */
final class Templates {

  private Templates() {}

  /** One as it is. */
  static String text(String name) throws IOException {
    try (InputStream in = Settings.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** One with its {@code @{...}} filled in, in a file that only its owner can read. */
  static Path filled(String name, Map<String, String> values) throws IOException {
    String script = text(name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      script = script.replace("@{" + value.getKey() + "}", value.getValue());
    }
    return secret(name, script);
  }

  /** A temporary file that only its owner can read. */
  static Path secret(String name, String text) throws IOException {
    Path file =
        Files.createTempFile(
            "cadenza-deploy-",
            "-" + name,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, text);
  }
}
