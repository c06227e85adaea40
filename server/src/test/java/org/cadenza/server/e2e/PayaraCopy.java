package org.cadenza.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Payara Server of our own, with its console on a free port. */
final class PayaraCopy extends ServerCopy {

  PayaraCopy() {
    super("glassfish/domains");
    try {
      String changed =
          Files.readString(configuration())
              .replace("port=\"4848\"", "port=\"" + FreePorts.take(1)[0] + "\"");
      Files.writeString(configuration(), changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  String kind() {
    return "payara";
  }

  @Override
  List<String> command() {
    return List.of(
        "sh", folder().resolve("bin/asadmin").toString(), "start-domain", "--verbose", "domain1");
  }

  @Override
  Path configuration() {
    return folder().resolve("glassfish/domains/domain1/config/domain.xml");
  }

  @Override
  Path log() {
    return folder().resolve("glassfish/domains/domain1/logs/server.log");
  }
}
