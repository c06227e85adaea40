package org.cadenza.server.rooms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.server.e2e.OwnMariaDb;
import org.cadenza.server.e2e.ServerProcess;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;
import org.cadenza.server.sample.account.SampleAccount;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** What the rooms' server needs: a database, an empty home, and to be told of both. */
public final class RoomServer implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Surroundings.class);
  }

  /** Made before the first container test and removed after the last. */
  public static final class Surroundings {

    private OwnMariaDb database;
    private SampleUpstream upstream;

    /** Starts the database and writes the options of the server's Java. */
    public void prepare(@Observes(precedence = 100) BeforeSuite event) throws IOException {
      database = OwnMariaDb.start();
      upstream = SampleUpstream.start(SampleOptions.defaults().secondsPerTrack(1));
      Path folder =
          Files.createDirectories(
              Path.of("target/rooms", System.getProperty("cadenza.fork", "1")).toAbsolutePath());
      Path home = Files.createTempDirectory(folder, "home-");
      List<String> options = new ArrayList<>(sources());
      options.addAll(
          List.of(
              "-Xmx512m",
              ServerProcess.QUICK_START,
              "-Djava.io.tmpdir=" + Files.createDirectories(home.resolve("tmp")),
              "-Dcadenza.home=" + home,
              "-Dcadenza.db.url=" + database.settings().get("CADENZA_DB_URL"),
              "-Dcadenza.db.user=" + database.settings().get("CADENZA_DB_USER"),
              "-Dcadenza.db.password=" + database.settings().get("CADENZA_DB_PASSWORD"),
              "-Dcadenza.webhooks.allowed-hosts=127.0.0.1",
              "-Dcadenza.webhooks.backoff-millis=100",
              "-Dhibernate.transaction.jta.platform="
                  + "org.hibernate.engine.transaction.jta.platform.internal.SunOneJtaPlatform"));
      Files.write(folder.resolve("java.options"), options);
    }

    /** Both sources of shows at one loopback server, with few tries and no breaker. */
    private List<String> sources() {
      List<String> options = new ArrayList<>();
      String account = "-Dcadenza.nugs.";
      options.add("\"-Dcadenza.concerts.artists=Grateful Dead=nugs+archive:GratefulDead\"");
      options.add("-Dcadenza.archive.site-url=" + upstream.address());
      for (String host : List.of("stream", "identity", "subscriptions")) {
        options.add(account + host + "-url=" + upstream.address());
      }
      options.add(account + "username=" + SampleAccount.DEFAULT.username());
      options.add("\"" + account + "password=" + SampleAccount.DEFAULT.password() + "\"");
      options.add(account + "client-id=" + SampleAccount.DEFAULT.clientId());
      for (String source : List.of("nugs", "archive")) {
        options.add("-Dcadenza." + source + ".pause-millis=0");
        options.add("-Dcadenza." + source + ".retries=2");
        options.add("-Dcadenza." + source + ".backoff-millis=10");
        options.add("-Dcadenza." + source + ".breaker-failures=1000");
      }
      return options;
    }

    /** Stops the database. */
    public void tidyUp(@Observes AfterSuite event) {
      upstream.close();
      database.close();
    }
  }
}
