package org.cadenza.server.sample;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.cadenza.server.sample.account.SampleAccount;
import org.cadenza.server.sample.audio.TrackRights;

/**
 * How a sample upstream is to be. Begin with {@link #defaults()} and change what differs.
 *
 * @param address a loopback address to listen on
 * @param port 0 is any free port
 * @param secondsPerTrack length of every track's audio, 1 to 600; the catalog says the same
 * @param bytesPerSecond pace of each audio response, 0 is as fast as it goes
 * @param shows how many shows there are, up to {@value #MOST_SHOWS}: the oldest of the {@value
 *     #REAL_SHOWS} real ones and beyond these synthetic ones
 * @param account the account that can sign in
 * @param rights the tracks that cannot be downloaded
 */
public record SampleOptions(
    String address,
    int port,
    int secondsPerTrack,
    long bytesPerSecond,
    int shows,
    SampleAccount account,
    TrackRights rights) {
  /** How many real shows there are. */
  public static final int REAL_SHOWS = 2358;

  /** The most shows that can be served. */
  public static final int MOST_SHOWS = 4_000_000;

  /** Checks the bounds. */
  public SampleOptions {
    require(isLoopback(address), "address must be a loopback address");
    require(port >= 0 && port <= 65_535, "port must be 0 to 65535");
    require(secondsPerTrack >= 1 && secondsPerTrack <= 600, "seconds per track must be 1 to 600");
    require(bytesPerSecond >= 0, "pace must be 0 or more bytes per second");
    require(shows >= 0 && shows <= MOST_SHOWS, "shows must be 0 to " + MOST_SHOWS);
  }

  private static void require(boolean held, String rule) {
    if (!held) {
      throw new IllegalArgumentException(rule);
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /** All real shows, 8 seconds a track, unpaced, on any free port of 127.0.0.1. */
  public static SampleOptions defaults() {
    return new SampleOptions(
        "127.0.0.1", 0, 8, 0, REAL_SHOWS, SampleAccount.DEFAULT, TrackRights.FULL);
  }

  /** The same on this port. */
  public SampleOptions port(int wanted) {
    return new SampleOptions(
        address, wanted, secondsPerTrack, bytesPerSecond, shows, account, rights);
  }

  /** The same with tracks of this length in seconds. */
  public SampleOptions secondsPerTrack(int wanted) {
    return new SampleOptions(address, port, wanted, bytesPerSecond, shows, account, rights);
  }

  /** The same with audio at so many bytes a second. */
  public SampleOptions bytesPerSecond(long wanted) {
    return new SampleOptions(address, port, secondsPerTrack, wanted, shows, account, rights);
  }

  /** The same with so many shows. */
  public SampleOptions shows(int wanted) {
    return new SampleOptions(
        address, port, secondsPerTrack, bytesPerSecond, wanted, account, rights);
  }

  /** The same with another account. */
  public SampleOptions account(SampleAccount wanted) {
    return new SampleOptions(address, port, secondsPerTrack, bytesPerSecond, shows, wanted, rights);
  }

  /** The same with other rights. */
  public SampleOptions rights(TrackRights wanted) {
    return new SampleOptions(
        address, port, secondsPerTrack, bytesPerSecond, shows, account, wanted);
  }
}
