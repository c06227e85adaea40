package org.cadenza.server.e2e;

import java.nio.file.Path;
import java.util.List;

/** A WildFly of our own. */
final class WildFlyCopy extends ServerCopy {

  private final int console = FreePorts.take(1)[0];

  WildFlyCopy() {
    super("standalone");
  }

  @Override
  String kind() {
    return "wildfly";
  }

  @Override
  List<String> command() {
    return List.of(
        "sh",
        folder().resolve("bin/standalone.sh").toString(),
        "-c",
        "cadenza.xml",
        "-Djboss.management.http.port=" + console);
  }

  @Override
  Path configuration() {
    return folder().resolve("standalone/configuration/cadenza.xml");
  }

  @Override
  Path log() {
    return folder().resolve("standalone/log/server.log");
  }
}
