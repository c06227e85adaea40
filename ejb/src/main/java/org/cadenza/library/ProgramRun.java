package org.cadenza.library;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One run of ffmpeg: no shell, no standard input, no thread besides the caller's. */
final class ProgramRun {

  private static final long LOOK_UP_MILLIS = 100;

  /** Above it stands a signal's number; ffmpeg that was asked to end by one says 255. */
  private static final int SIGNAL = 128;

  private final String program;
  private final Process process;
  private final ProgramOutput output;
  private final Duration silenceLimit;

  ProgramRun(List<String> command, Duration silenceLimit) throws TranscodeFailed {
    this.program = command.get(0);
    this.silenceLimit = silenceLimit;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new TranscodeFailed(
          "ffmpeg is not installed: \""
              + program
              + "\" cannot be started. Install ffmpeg, or set the path of the program.",
          e);
    }
    output = new ProgramOutput(process.getInputStream());
  }

  /** Waits for the end. */
  void toEnd(BooleanSupplier stopped, Consumer<Duration> progress)
      throws TranscodeFailed, IOException {
    try {
      watch(stopped, progress);
      output.readRest();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TranscodeFailed("The conversion was interrupted.", null, true);
    } finally {
      destroy();
    }
    if (process.exitValue() != 0) {
      throw new TranscodeFailed(
          "ffmpeg ended with status " + process.exitValue() + ": " + whatItSaid(),
          null,
          process.exitValue() > SIGNAL);
    }
  }

  private void watch(BooleanSupplier stopped, Consumer<Duration> progress)
      throws InterruptedException, IOException, TranscodeFailed {
    long lastNews = System.nanoTime();
    while (!process.waitFor(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
      if (stopped.getAsBoolean()) {
        throw cancelled();
      }
      if (output.readAvailable()) {
        lastNews = System.nanoTime();
        if (output.micros() >= 0) {
          progress.accept(Duration.of(output.micros(), ChronoUnit.MICROS));
        }
      } else if (System.nanoTime() - lastNews > silenceLimit.toNanos()) {
        throw new TranscodeFailed(
            "ffmpeg did nothing for " + silenceLimit.toSeconds() + " s and was ended.", null);
      }
    }
  }

  /** At once and hard: what it has written so far is of no use to anybody. */
  private void destroy() {
    try {
      process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static TranscodeFailed cancelled() {
    return new TranscodeFailed("The conversion was cancelled.", null);
  }

  /** The last line; that of a full disk before all others, which only tell of what followed. */
  private String whatItSaid() {
    String tail = output.tail();
    String last = tail.isEmpty() ? "no message" : tail.substring(tail.lastIndexOf('\n') + 1);
    return tail.lines().filter(FullDisk::isToldBy).findFirst().orElse(last);
  }
}
