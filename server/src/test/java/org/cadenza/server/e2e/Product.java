package org.cadenza.server.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;

/**
 * The built product, running as a process of its own as {@code server/cadenza run} starts it (or in
 * the full server that {@link ServerProcess} chooses), on free ports and with an empty home. Most
 * tests use the one that all share; those that stop, kill or limit it start their own.
 */
public final class Product implements AutoCloseable {

  /** The admin's password of every product. */
  public static final String PASSWORD = "correct horse battery staple";

  private final Map<String, String> environment;
  private final Path home;
  private final ServerProcess process;
  private final int[] ports;
  private final Map<String, Api> signedIn = new ConcurrentHashMap<>();

  private Product(Map<String, String> changes) {
    this.ports = FreePorts.take(2);
    this.home = TestHome.make();
    this.environment = new LinkedHashMap<>(TestSettings.with(upstream(), home, ports));
    this.environment.putAll(changes);
    this.process = ServerProcess.of(home);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end-product"));
  }

  private static final class Shared {
    private static final Product INSTANCE = with(Map.of()).start();
  }

  private static final class Upstream {
    private static final SampleUpstream INSTANCE = sample();

    private static SampleUpstream sample() {
      try {
        return SampleUpstream.start(SampleOptions.defaults().secondsPerTrack(2));
      } catch (IOException e) {
        throw new AssertionError("The sample upstream does not start", e);
      }
    }
  }

  /** The one for all tests that leave it running; started by the first who asks. */
  public static Product shared() {
    return Shared.INSTANCE;
  }

  /**
   * Another, not yet started.
   *
   * @param environment what differs, such as {@code CADENZA_LIMITS_SIGN_IN_PER_MINUTE}
   */
  public static Product with(Map<String, String> environment) {
    return new Product(environment);
  }

  /** The upstream of all products, to be told to fail; undo that after the test. */
  public static SampleUpstream upstream() {
    return Upstream.INSTANCE;
  }

  /** Starts it and waits until it says that it is ready. */
  public Product start() {
    process.start(environment);
    process.awaitReady();
    return this;
  }

  /** Starts it although it is going to refuse, and gives its exit status and output. */
  public ServerProcess.Ended startInVain() {
    process.start(environment);
    return process.awaitEnd(Duration.ofSeconds(60));
  }

  /** Ends it by SIGTERM and waits. */
  public ServerProcess.Ended stop() {
    return process.stop();
  }

  /** Ends the server by SIGKILL; its database lives on, as after a real crash. */
  public void kill() {
    process.kill();
  }

  /** Stops and starts it, with the same home. */
  public Product restart() {
    stop();
    return start();
  }

  /** Its first address, without a slash at the end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** Its first port. */
  public int port() {
    return ports[0];
  }

  /** All its ports. */
  public int[] ports() {
    return ports.clone();
  }

  /** Its home folder. */
  public Path home() {
    return home;
  }

  /** The process id of its Java. */
  public long pid() {
    return process.pid();
  }

  /** The process of its embedded database, alive or ended. */
  ProcessHandle database() {
    return process.database().orElseThrow();
  }

  /** The last lines of its log. */
  public String log() {
    return process.log();
  }

  /** Calls as nobody. */
  public Api anonymous() {
    return new Api(this, null);
  }

  /** Calls as the admin, signed in. */
  public Api admin() {
    return signedIn.computeIfAbsent("admin", this::signIn);
  }

  /**
   * Calls as a user of this name, who is made if there is none.
   *
   * @param role admin, user or readonly
   */
  public Api user(String name, String role) {
    return signedIn.computeIfAbsent(
        name,
        n -> {
          Users.make(this, n, role);
          return signIn(n);
        });
  }

  /** Calls as a fresh sign-in of a user, for tests that sign out. */
  public Api signIn(String name) {
    return new Api(
        this,
        anonymous()
            .post("/api/v1/auth/login", Map.of("username", name, "password", PASSWORD))
            .expect(200)
            .text("/token"));
  }

  /** A connection of its own to its database, for what no API tells. */
  public Connection openDatabase() throws SQLException {
    return DriverManager.getConnection(databaseUrl(), "cadenza", databasePassword());
  }

  /** The JDBC address of its database. */
  String databaseUrl() {
    return process.databaseUrl();
  }

  String databasePassword() {
    return process.databasePassword();
  }

  /** The environment of a command that is to find what this product keeps. */
  public Map<String, String> commandSettings() {
    Map<String, String> settings = new LinkedHashMap<>(process.databaseSettings());
    settings.put("CADENZA_HOME", home.toString());
    return settings;
  }

  /** What only a full server has. */
  FullServerProcess fullServer() {
    return (FullServerProcess) process;
  }

  @Override
  public void close() {
    process.close();
    TestHome.delete(home);
  }
}
