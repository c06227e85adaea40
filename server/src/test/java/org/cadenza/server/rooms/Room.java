package org.cadenza.server.rooms;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.persistence.Schema;
import org.cadenza.telemetry.Version;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application of some rooms alone: their classes and entities, and the libraries of ours. */
final class Room {

  private static final String GROUND = "org.cadenza.";

  private Room() {}

  /**
   * Makes the application, with settings, problems and persistence below it.
   *
   * @param rooms names of packages, such as {@code identity}
   */
  static WebArchive of(String... rooms) {
    String[] packages =
        Stream.concat(
                Stream.of(
                    "audit",
                    "settings",
                    "problems",
                    "persistence",
                    "nodes",
                    "addresses",
                    "telemetry.figures",
                    "telemetry.queries"),
                Arrays.stream(rooms))
            .map(GROUND::concat)
            .toArray(String[]::new);
    WebArchive product =
        ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/cadenza.war"));
    return ShrinkWrap.create(WebArchive.class, "room.war")
        .addPackages(true, packages)
        .merge(product, Filters.include("/WEB-INF/lib/(?!cadenza-(ejb|batch)).*"))
        .addAsResource("org/cadenza/telemetry/version.txt")
        .addAsResource(new File("../ejb/src/main/resources/db/migration"), "db/migration")
        .addAsResource(new StringAsset(persistence(packages)), "META-INF/persistence.xml")
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
        .addClass(Version.class)
        .addClass(MovableClock.class);
  }

  /** The product's own, without the entities of other rooms. */
  private static String persistence(String... packages) {
    return descriptor("persistence.xml")
        .lines()
        .filter(
            line ->
                !line.contains("<class>")
                    || Arrays.stream(packages).anyMatch(p -> line.contains(">" + p + ".")))
        .collect(Collectors.joining("\n"));
  }

  /** The product's own names of queues and connections, for a room that hears no messages. */
  static StringAsset namesOfQueues() {
    return new StringAsset(
        descriptor("glassfish-ejb-jar.xml")
            .replaceAll("(?s)<ejb>\\s*<ejb-name>\\w+WakeUps?</ejb-name>.*?</ejb>", ""));
  }

  private static String descriptor(String name) {
    try (InputStream in = Schema.class.getResourceAsStream("/META-INF/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
