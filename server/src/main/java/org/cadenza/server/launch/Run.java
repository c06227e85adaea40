package org.cadenza.server.launch;

import fish.payara.micro.BootstrapException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.cadenza.config.SettingRefused;
import org.cadenza.config.Settings;
import org.cadenza.config.SettingsCheck;

/**
 * A running Cadenza: home, database and broker, server, in this order, and stopped the other way
 * round.
 */
public final class Run {

  private final Settings settings;
  private final Home home;
  // Kept, as the program's own streams go to the log while it runs.
  private final PrintStream console = System.err;
  private volatile boolean stopping;
  private final Object brokerPlace = new Object();
  private EmbeddedBroker broker;
  private EmbeddedDatabase database;
  private DatabaseWatch watch;
  private PayaraServer server;

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
    Settings settings = checkedSettings();
    Ports.checkFree(settings.get("cadenza.address"), settings.ports());
    Run run = new Run(settings, Home.take(settings.home()));
    Settings.publish("cadenza.home", settings.home().toString());
    settings.publishHomeFile();
    // The application holds its home itself only where nobody did before.
    Settings.publish("cadenza.home.held", "true");
    Runtime.getRuntime().addShutdownHook(new Thread(run::stop, "stop"));
    try {
      run.startAll(install);
    } catch (IOException | BootstrapException | RuntimeException e) {
      run.giveUp(e);
    }
    return run;
  }

  private static Settings checkedSettings() {
    try {
      Settings settings = new Settings();
      new SettingsCheck(settings).all();
      settings.ports();
      return settings;
    } catch (SettingRefused e) {
      throw new StartFailure(e.getMessage(), e);
    }
  }

  private void startAll(Path install) throws IOException, BootstrapException {
    System.setProperty("java.io.tmpdir", home.folder("tmp").toString());
    Logs.toFile(home.folder("log"));
    // Made here, so that it is as closed as the rest; the application would leave it to the umask.
    home.folder("downloads");
    List<Future<?>> starting =
        List.of(
            begin("start-database", () -> startDatabase(install)),
            begin("start-broker", this::startBroker));
    // MariaDB, Hibernate and Payara: transactions are Payara's.
    System.setProperty(
        "hibernate.transaction.jta.platform",
        "org.hibernate.engine.transaction.jta.platform.internal.SunOneJtaPlatform");
    server = new PayaraServer(settings, home, install);
    server.start(starting);
  }

  /** Beside the server's own start, which needs it only later. */
  private static Future<?> begin(String name, Runnable start) {
    FutureTask<Void> starting = new FutureTask<>(start, null);
    new Thread(starting, name).start();
    return starting;
  }

  private void startBroker() {
    synchronized (brokerPlace) {
      if (!stopping) {
        broker = EmbeddedBroker.start(settings, home);
      }
    }
  }

  /** Not while it is stopped: a database that starts meanwhile would be left behind. */
  private synchronized void startDatabase(Path install) {
    if (!stopping && settings.get("cadenza.db.url").isEmpty()) {
      database = EmbeddedDatabase.start(home, install.resolve("mariadb"));
      watch = new DatabaseWatch(database);
    }
  }

  /** What fails because the server is being stopped is nothing to tell. */
  private void giveUp(Exception e) {
    if (stopping) {
      try {
        Thread.currentThread().join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    throw e instanceof StartFailure failure
        ? failure
        : new StartFailure("The server does not start: " + e.getMessage(), e);
  }

  /** Where it answers. */
  public String address() {
    String address = settings.get("cadenza.address");
    String host = address.equals("0.0.0.0") || address.equals("::") ? "localhost" : address;
    return "http://" + host + ":" + settings.ports().get(0);
  }

  private void stop() {
    stopping = true;
    try {
      if (server != null) {
        server.stop();
      }
      stopBroker();
      stopDatabase();
      home.release();
    } catch (BootstrapException | IOException | RuntimeException e) {
      console.println("Cadenza did not stop cleanly: " + e.getMessage());
    }
  }

  private void stopBroker() {
    synchronized (brokerPlace) {
      if (broker != null) {
        broker.stop();
      }
    }
  }

  private synchronized void stopDatabase() throws IOException {
    if (database != null) {
      watch.end();
      database.stop();
    }
  }
}
