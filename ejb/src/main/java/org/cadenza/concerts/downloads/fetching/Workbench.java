package org.cadenza.concerts.downloads.fetching;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.cadenza.addresses.AddressGuard;
import org.cadenza.addresses.AddressRefused;
import org.cadenza.addresses.AllowedHosts;
import org.cadenza.addresses.HostLookup;
import org.cadenza.addresses.TimedLookup;
import org.cadenza.library.Transcoder;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;
import org.cadenza.transfers.Line;
import org.cadenza.transfers.RetryPolicy;
import org.cadenza.transfers.Transfer;
import org.cadenza.transfers.TransferSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tools that all workers share, as the settings want them. */
@ApplicationScoped
public class Workbench {

  private static final System.Logger LOG = System.getLogger(Workbench.class.getName());
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration LOOKUP = Duration.ofSeconds(5);
  private static final Duration TRANSCODER_SILENCE = Duration.ofMinutes(2);

  @Inject @Any Instance<StreamSource> sources;

  @Inject
  @ConfigProperty(name = "cadenza.downloads.reserve-bytes")
  long reserveBytes;

  @Inject LiveSettings settings;

  @Inject
  @ConfigProperty(name = "cadenza.downloads.backoff-millis")
  long backoffMillis;

  @Inject
  @ConfigProperty(name = "cadenza.downloads.stall-seconds")
  long stallSeconds;

  @Inject
  @ConfigProperty(name = "cadenza.downloads.etag-is-md5")
  boolean etagIsMd5;

  @Inject
  @ConfigProperty(name = "cadenza.downloads.allowed-hosts")
  Optional<String> allowedHosts;

  @Inject
  @ConfigProperty(name = "cadenza.downloads.ffmpeg")
  String ffmpeg;

  @Inject BandwidthPlan bandwidth;

  private final Line line = new Line(() -> bandwidth.bytesPerSecond());
  private AddressGuard guard;
  private Transfer transfer;

  @PostConstruct
  void begin() {
    AllowedHosts allowed = allowedHosts();
    // Never closed: workers may end after this bean, and its threads end by themselves.
    guard = new AddressGuard(allowed, new TimedLookup(HostLookup.system(), LOOKUP));
    // Tries are made here, each with a fresh address: those of sources are good for a while only.
    transfer =
        new Transfer(
            new TransferSettings(
                CONNECT_TIMEOUT,
                Duration.ofSeconds(stallSeconds),
                reserveBytes,
                RetryPolicy.none()),
            line);
  }

  private AllowedHosts allowedHosts() {
    try {
      return AllowedHosts.parse(allowedHosts.orElse(""));
    } catch (IllegalArgumentException e) {
      String reason = "CADENZA_DOWNLOADS_ALLOWED_HOSTS: " + e.getMessage();
      // The container tells only that something could not be made.
      LOG.log(System.Logger.Level.ERROR, reason);
      throw new IllegalArgumentException(reason, e);
    }
  }

  /** Called at start: the first call reads the settings, and fails if one cannot be read. */
  void ready() {}

  Transfer transfer() {
    return transfer;
  }

  /** What all downloads share. */
  Line line() {
    return line;
  }

  Transcoder transcoder() {
    return new Transcoder(ffmpeg, TRANSCODER_SILENCE);
  }

  DiskRoom room() {
    return new DiskRoom(reserveBytes);
  }

  RetryPolicy retries() {
    int retries =
        settings.flag(LiveSetting.AUTO_RETRY_FAILED) ? settings.number(LiveSetting.RETRY_COUNT) : 0;
    return new RetryPolicy(
        retries, Duration.ofMillis(backoffMillis), 2, Duration.ofMinutes(2), 0.25);
  }

  boolean etagIsMd5() {
    return etagIsMd5;
  }

  /** Where a show's audio comes from. */
  StreamSource sourceOf(String name) throws FetchFailed {
    return sources.stream()
        .filter(source -> source.source().equals(name))
        .findFirst()
        .orElseThrow(() -> new FetchFailed("Nothing here can fetch audio from " + name, null));
  }

  /**
   * Whether an address leads to the public internet or to an exception that the operator made. The
   * name is looked up again for the connection, and is not pinned: Java keeps an answer for thirty
   * seconds, so that it is the same one as a rule.
   *
   * @throws UnknownHostException if the name has no address, or none could be learnt in time
   */
  boolean allows(URI address) throws UnknownHostException {
    try {
      guard.check(address);
      return true;
    } catch (AddressRefused e) {
      return false;
    }
  }
}
