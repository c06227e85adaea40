package org.cadenza.server.sample.faults;

/**
 * A failure to be played.
 *
 * @param path the requests it strikes: their path and query, as sent, begin with this
 * @param kind what happens
 * @param times how often; -1 is until the faults are cleared
 * @param after how many matching requests pass unharmed before
 * @param amount seconds, bytes or bytes a second, as {@link FaultKind} says
 * @param location where a redirect leads, otherwise empty
 */
public record Fault(
    String path, FaultKind kind, int times, int after, long amount, String location) {
  /** Checks the figures. */
  public Fault {
    if (!path.startsWith("/") || times < -1 || times == 0 || after < 0 || amount < 0) {
      throw new IllegalArgumentException(
          "a fault needs a path that begins with /, times of 1 or more (or -1), and no negative"
              + " figures");
    }
  }

  /** A fault that strikes once, with the kind's default amount. */
  public static Fault of(String path, FaultKind kind) {
    return new Fault(path, kind, 1, 0, kind.defaultAmount(), "");
  }

  /** The same, this often; -1 is until the faults are cleared. */
  public Fault times(int often) {
    return new Fault(path, kind, often, after, amount, location);
  }

  /** The same, beginning after this many matching requests. */
  public Fault after(int passing) {
    return new Fault(path, kind, times, passing, amount, location);
  }

  /** The same with another amount. */
  public Fault amount(long other) {
    return new Fault(path, kind, times, after, other, location);
  }

  /** The same leading elsewhere. */
  public Fault location(String target) {
    return new Fault(path, kind, times, after, amount, target);
  }
}
