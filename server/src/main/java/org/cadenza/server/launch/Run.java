package org.cadenza.server.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.IOException;
import java.nio.file.Path;

/** A running Cadenza: home, database, server, in this order, and stopped the other way round. */
public final class Run {

  private final Settings settings;
  private final Home home;
  private EmbeddedDatabase database;
  private PayaraMicroRuntime server;

  private Run(Settings settings, Home home) {
    this.settings = settings;
    this.home = home;
  }

  /**
   * Starts everything and returns when requests are answered.
   *
   * @param install the folder with the programs, as the build lays it out
   */
  public static Run start(Path install) {
    Settings settings = new Settings();
    Ports.checkFree(settings.get("cadenza.address"), settings.ports());
    Run run = new Run(settings, Home.take(settings.home()));
    Settings.publish("cadenza.home", settings.home().toString());
    settings.publishHomeFile();
    Runtime.getRuntime().addShutdownHook(new Thread(run::stop, "stop"));
    run.startAll(install);
    return run;
  }

  private void startAll(Path install) {
    try {
      System.setProperty("java.io.tmpdir", home.folder("tmp").toString());
      Logs.toFile(home.folder("log"));
      if (settings.get("cadenza.db.url").isEmpty()) {
        database = EmbeddedDatabase.start(home, install.resolve("mariadb"));
      }
      // MariaDB, Hibernate and Payara: transactions are Payara's.
      System.setProperty(
          "hibernate.transaction.jta.platform",
          "org.hibernate.engine.transaction.jta.platform.internal.SunOneJtaPlatform");
      server = new PayaraServer(settings, home, install).start();
    } catch (IOException | BootstrapException e) {
      throw new StartFailure("The server does not start: " + e.getMessage(), e);
    }
  }

  /** Where it answers. */
  public String address() {
    String address = settings.get("cadenza.address");
    String host = address.equals("0.0.0.0") || address.equals("::") ? "localhost" : address;
    return "http://" + host + ":" + settings.ports().get(0);
  }

  private void stop() {
    try {
      if (server != null) {
        server.shutdown();
      }
      if (database != null) {
        database.stop();
      }
      home.release();
    } catch (BootstrapException | IOException e) {
      System.err.println("Cadenza did not stop cleanly: " + e.getMessage());
    }
  }
}
