package org.cadenza.server.rooms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cadenza.server.e2e.OwnMariaDb;
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

    /** Starts the database and writes the options of the server's Java. */
    public void prepare(@Observes(precedence = 100) BeforeSuite event) throws IOException {
      database = OwnMariaDb.start();
      Path folder = Files.createDirectories(Path.of("target/rooms").toAbsolutePath());
      Path home = Files.createTempDirectory(folder, "home-");
      Files.write(
          folder.resolve("java.options"),
          List.of(
              "-Xmx512m",
              "-Djava.io.tmpdir=" + Files.createDirectories(home.resolve("tmp")),
              "-Dcadenza.home=" + home,
              "-Dcadenza.db.url=" + database.settings().get("CADENZA_DB_URL"),
              "-Dcadenza.db.user=" + database.settings().get("CADENZA_DB_USER"),
              "-Dcadenza.db.password=" + database.settings().get("CADENZA_DB_PASSWORD"),
              "-Dcadenza.webhooks.allowed-hosts=127.0.0.1",
              "-Dcadenza.webhooks.backoff-millis=100",
              "-Dhibernate.transaction.jta.platform="
                  + "org.hibernate.engine.transaction.jta.platform.internal.SunOneJtaPlatform"));
    }

    /** Stops the database. */
    public void tidyUp(@Observes AfterSuite event) {
      database.close();
    }
  }
}
