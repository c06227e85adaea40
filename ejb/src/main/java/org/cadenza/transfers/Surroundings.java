package org.cadenza.transfers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.cadenza.library.FreeSpace;

/**
 * What a transfer takes from the machine it runs on; tests put their own in place.
 *
 * @param clock for dates in headers and for durations
 * @param sleeper waits between attempts
 * @param space asks for free space
 * @param chance random numbers from 0 (inclusive) to 1 (exclusive)
 */
public record Surroundings(Clock clock, Sleeper sleeper, SpaceProbe space, DoubleSupplier chance) {

  /** The real machine. */
  public static Surroundings real() {
    return new Surroundings(
        Clock.systemUTC(),
        (time, stop) -> stop.await(time),
        FreeSpace::of,
        () -> ThreadLocalRandom.current().nextDouble());
  }

  /** Waits between two attempts. */
  @FunctionalInterface
  public interface Sleeper {

    /**
     * Returns after the time or as soon as the signal says stop.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    void sleep(Duration time, StopSignal stop) throws InterruptedException;
  }

  /** Asks how many bytes this process may still write. */
  @FunctionalInterface
  public interface SpaceProbe {

    /**
     * Usable bytes of the file system that holds the folder.
     *
     * @throws IOException if the file system does not say
     */
    long usableBytes(Path folder) throws IOException;
  }
}
