package org.cadenza.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Payara Server of our own, with what several of them could clash at on free ports. */
final class PayaraCopy extends ServerCopy {

  PayaraCopy() {
    super("glassfish/domains");
    try {
      int[] ports = FreePorts.take(2);
      String changed =
          Files.readString(configuration())
              .replace("port=\"4848\"", "port=\"" + ports[0] + "\"")
              .replace("value=\"7676\"", "value=\"" + ports[1] + "\"");
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
