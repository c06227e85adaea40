package org.cadenza.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A Payara Server of our own, with what several of them could clash at on free ports. */
final class PayaraCopy extends ServerCopy {

  /** As a domain comes: its console, its broker, and what it listens on until we are deployed. */
  private static final List<String> USUAL =
      List.of("port=\"4848\"", "value=\"7676\"", "port=\"8080\"", "port=\"8181\"");

  private final List<Integer> console = IntStream.of(FreePorts.take(USUAL.size())).boxed().toList();

  PayaraCopy() {
    super("glassfish/domains");
    try {
      String changed = Files.readString(configuration());
      for (int i = 0; i < USUAL.size(); i++) {
        String ours = USUAL.get(i).replaceAll("[0-9]+", console.get(i).toString());
        changed = changed.replace(USUAL.get(i), ours);
      }
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
  boolean isDeployedAs(Map<String, String> settings) {
    return DeployedDomain.copyTo(domain(), console, settings);
  }

  @Override
  void wasDeployed(Map<String, String> settings) {
    DeployedDomain.keep(domain(), console, settings);
  }

  private Path domain() {
    return folder().resolve("glassfish/domains/domain1");
  }

  @Override
  List<String> command() {
    return List.of(
        "sh", folder().resolve("bin/asadmin").toString(), "start-domain", "--verbose", "domain1");
  }

  @Override
  Path configuration() {
    return domain().resolve("config/domain.xml");
  }

  @Override
  Path log() {
    return domain().resolve("logs/server.log");
  }
}
