package org.cadenza.server.deploy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.server.launch.AdapterBroker;
import org.cadenza.server.launch.Home;
import org.cadenza.server.launch.ServerCommands;
import org.cadenza.server.launch.StartFailure;

/**
 * The domain {@code domain1} of a Payara Server 6. It is started to be configured and stopped
 * again; what an earlier deployment made is taken away first, and nothing else of the domain is
 * touched.
 */
record PayaraDomain(Path folder) implements FullServer {

  private static final String DOMAIN = "domain1";

  @Override
  public void check() {
    if (Files.notExists(asadmin()) || Files.notExists(domain().resolve("config/domain.xml"))) {
      throw new StartFailure(folder + " is not an unpacked Payara Server with a domain1");
    }
    if (!version().startsWith("6.")) {
      throw new StartFailure("Payara Server 6 is needed; in " + folder + " is " + version());
    }
    if (isRunning()) {
      throw new StartFailure("The Payara Server in " + folder + " is running: stop it first");
    }
  }

  private String version() {
    Path branding = folder.resolve("glassfish/config/branding/glassfish-version.properties");
    try (Stream<String> lines = Files.lines(branding)) {
      Map<String, String> values =
          lines
              .filter(line -> line.matches("(major|minor)_version=.*"))
              .map(line -> line.split("=", 2))
              .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].strip()));
      return values.get("major_version") + "." + values.get("minor_version");
    } catch (IOException e) {
      throw new StartFailure(folder + " is not an unpacked Payara Server", e);
    }
  }

  private boolean isRunning() {
    try {
      Path file = domain().resolve("config/pid");
      return Files.exists(file)
          && ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
              .filter(ProcessHandle::isAlive)
              .isPresent();
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  @Override
  public void deploy(Plan plan) throws IOException {
    addLibraries(plan);
    Asadmin asadmin = new Asadmin(new Program(asadmin()), domain());
    asadmin.must("start-domain", DOMAIN);
    try {
      asadmin.tryAll(Templates.text("payara-undo.txt") + listenersOfBefore());
      asadmin.mustAll(filled(plan));
      asadmin.mustAll(
          Asadmin.lines(ServerCommands.resources(plan.settings(), broker(plan), rar(plan))));
      // Properties and libraries count from the start on.
      asadmin.must("restart-domain", DOMAIN);
      asadmin.mustAll(Asadmin.lines(List.of(ServerCommands.deployment(plan.ear()))));
    } finally {
      asadmin.must("stop-domain", DOMAIN);
      // It holds passwords.
      Files.setPosixFilePermissions(
          domain().resolve("config/domain.xml"), PosixFilePermissions.fromString("rw-------"));
    }
  }

  private void addLibraries(Plan plan) throws IOException {
    try (DirectoryStream<Path> libraries =
        Files.newDirectoryStream(plan.install().resolve("server-lib"))) {
      for (Path library : libraries) {
        Files.copy(
            library,
            domain().resolve("lib").resolve(library.getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static String broker(Plan plan) throws IOException {
    Home home = Home.take(plan.settings().home());
    try {
      return AdapterBroker.adapterProperties(plan.settings(), home);
    } finally {
      home.release();
    }
  }

  private static Path rar(Plan plan) {
    return plan.install().resolve("activemq.rar");
  }

  private String listenersOfBefore() throws IOException {
    return Asadmin.listeners(Files.readString(domain().resolve("config/domain.xml")))
        .map(name -> "delete-network-listener " + name + "\n")
        .collect(Collectors.joining());
  }

  private static String filled(Plan plan) throws IOException {
    List<Integer> ports = plan.settings().ports();
    String address = plan.settings().get("cadenza.address");
    return Templates.text("payara.txt")
        .replace(
            "@{properties}", Asadmin.lines(List.of(ServerCommands.properties(plan.properties()))))
        .replace("@{database}", ServerCommands.databaseName(plan.settings().get("cadenza.db.url")))
        .replace("@{address}", address)
        .replace("@{port}", Integer.toString(ports.get(0)))
        .replace(
            "@{listeners}",
            Asadmin.lines(ServerCommands.listeners(ports, address, "http-listener-1")));
  }

  private Path asadmin() {
    return folder.resolve("bin/asadmin");
  }

  private Path domain() {
    return folder.resolve("glassfish/domains").resolve(DOMAIN);
  }

  @Override
  public String start() {
    return asadmin() + " start-domain";
  }
}
