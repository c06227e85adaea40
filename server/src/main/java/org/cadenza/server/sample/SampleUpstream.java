package org.cadenza.server.sample;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.cadenza.server.sample.account.AccountEndpoints;
import org.cadenza.server.sample.account.Tokens;
import org.cadenza.server.sample.archive.FileEndpoint;
import org.cadenza.server.sample.archive.MetadataEndpoint;
import org.cadenza.server.sample.archive.SampleArchive;
import org.cadenza.server.sample.archive.ScrapeEndpoint;
import org.cadenza.server.sample.audio.AudioEndpoint;
import org.cadenza.server.sample.audio.StreamEndpoint;
import org.cadenza.server.sample.audio.TrackRights;
import org.cadenza.server.sample.catalog.Catalog;
import org.cadenza.server.sample.catalog.CatalogEndpoint;
import org.cadenza.server.sample.control.FaultsEndpoint;
import org.cadenza.server.sample.control.LogEndpoint;
import org.cadenza.server.sample.control.SettingsEndpoint;
import org.cadenza.server.sample.control.ShowsEndpoint;
import org.cadenza.server.sample.faults.Faults;
import org.cadenza.server.sample.http.Pace;
import org.cadenza.server.sample.http.RequestLog;
import org.cadenza.server.sample.http.Routes;
import org.cadenza.server.sample.site.SampleSite;

/**
 * A running sample upstream; see the package. All of nugs' and archive.org's host names are this
 * one address. State that was changed at run time is lost with {@link #close()}.
 */
public final class SampleUpstream implements AutoCloseable {
  static final int THREADS = 64;

  // Without it the server's headers and bodies wait for each other's acknowledgement, which costs
  // 40 ms an answer. Read once, when the first server of the process is made.
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private final SampleOptions options;
  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads;
  private final Catalog catalog;
  private final SampleArchive archive;
  private final SampleSite site = new SampleSite();
  private final Faults faults = new Faults();
  private final RequestLog log;
  private final Pace pace;
  private final Tokens tokens;
  private final AtomicReference<TrackRights> rights;

  private SampleUpstream(SampleOptions options, Clock clock) throws IOException {
    this.options = options;
    this.clock = clock;
    this.catalog = new Catalog(options.shows());
    this.archive = new SampleArchive(catalog, options.secondsPerTrack());
    this.log = new RequestLog(clock);
    this.pace = new Pace(options.bytesPerSecond());
    this.tokens = new Tokens(clock);
    this.rights = new AtomicReference<>(options.rights());
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByName(options.address()), options.port()), 0);
    this.threads = Executors.newFixedThreadPool(THREADS, SampleUpstream::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sample-upstream");
    // A test that forgets to close must still end.
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts a sample upstream with the system's clock.
   *
   * @throws IOException when the port is taken
   */
  public static SampleUpstream start(SampleOptions options) throws IOException {
    return start(options, Clock.systemUTC());
  }

  /**
   * Starts a sample upstream.
   *
   * @param clock dates new shows, tokens and the log
   * @throws IOException when the port is taken
   */
  public static SampleUpstream start(SampleOptions options, Clock clock) throws IOException {
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
    SampleUpstream upstream = new SampleUpstream(options, clock);
    upstream.server.setExecutor(upstream.threads);
    upstream.server.createContext(
        "/", new FrontDoor(upstream.routes(), upstream.faults, upstream.log, upstream.pace));
    upstream.server.start();
    return upstream;
  }

  private Routes routes() {
    Routes routes = new Routes();
    addProtocol(routes);
    addArchive(routes);
    routes
        .add("GET /tracklist/", site::page)
        .add("POST /search/result.php", site::search)
        .add("GET /dj/", site::listing);
    addControl(routes);
    return routes;
  }

  private void addProtocol(Routes routes) {
    AccountEndpoints account = new AccountEndpoints(options.account(), tokens, clock);
    StreamEndpoint streams =
        new StreamEndpoint(catalog, options.account().subscriptionId(), rights::get, this::address);
    routes
        .add("GET /api.aspx", new CatalogEndpoint(catalog, options.secondsPerTrack()))
        .add("POST /connect/token", account::token)
        .add("GET /connect/userinfo", account::userInfo)
        .add("GET /api/v1/me/subscriptions", account::subscriptions)
        .add("GET /bigriver/subPlayer.aspx", streams)
        .add("GET|HEAD /hls/", streams::hls)
        .add("GET|HEAD /audio/", new AudioEndpoint(catalog, options.secondsPerTrack()));
  }

  private void addArchive(Routes routes) {
    FileEndpoint files = new FileEndpoint(archive, this::address);
    routes
        .add("GET /services/search/v1/scrape", new ScrapeEndpoint(archive))
        .add("GET /metadata/", new MetadataEndpoint(archive, this::address))
        .add("GET|HEAD /download/", files::download)
        .add("GET|HEAD " + FileEndpoint.FOLDER, files::file);
  }

  private void addControl(Routes routes) {
    FaultsEndpoint failing = new FaultsEndpoint(faults);
    LogEndpoint logged = new LogEndpoint(log);
    ShowsEndpoint shows = new ShowsEndpoint(catalog, clock);
    SettingsEndpoint settings = new SettingsEndpoint(pace, rights, tokens);
    routes
        .add("GET /sample", new Description(options)::get)
        .add("GET /sample/faults", failing::get)
        .add("PUT /sample/faults", failing::put)
        .add("DELETE /sample/faults", failing::delete)
        .add("GET /sample/log", logged::get)
        .add("DELETE /sample/log", logged::delete)
        .add("PUT /sample/shows", shows::put)
        .add("DELETE /sample/shows", shows::delete)
        .add("PUT /sample/pace", settings::pace)
        .add("PUT /sample/tracks", settings::tracks)
        .add("DELETE /sample/tokens", settings::revokeTokens);
  }

  /** The address, such as {@code http://127.0.0.1:40123}, without a slash at its end. */
  public URI address() {
    String host =
        options.address().contains(":") ? "[" + options.address() + "]" : options.address();
    return URI.create("http://" + host + ":" + server.getAddress().getPort());
  }

  /** The shows, to be changed at run time. */
  public Catalog catalog() {
    return catalog;
  }

  /** The items of the archive, to be changed at run time. */
  public SampleArchive archive() {
    return archive;
  }

  /** The site of tracklists, to be changed at run time. */
  public SampleSite site() {
    return site;
  }

  /** The faults, to be armed and cleared. */
  public Faults faults() {
    return faults;
  }

  /** The requests received, without those to {@code /sample}. */
  public RequestLog log() {
    return log;
  }

  /** The pace of audio, to be changed at run time. */
  public Pace pace() {
    return pace;
  }

  /** Sets which tracks cannot be downloaded from now on. */
  public void rights(TrackRights wanted) {
    rights.set(wanted);
  }

  /** Stops at once: running answers are cut off. */
  @Override
  public void close() {
    faults.clear();
    server.stop(0);
    threads.shutdownNow();
  }

  /**
   * Runs a sample upstream until the process is ended and prints its address, alone on a line.
   *
   * @param args {@code --port}, {@code --seconds-per-track}, {@code --pace} (bytes a second) and
   *     {@code --shows}, each followed by a whole number
   */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException, InterruptedException {
    SampleUpstream upstream = start(CommandLine.parse(args));
    System.out.println(upstream.address());
    Thread.currentThread().join();
  }
}
