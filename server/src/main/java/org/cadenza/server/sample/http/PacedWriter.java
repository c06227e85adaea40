package org.cadenza.server.sample.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Writes bytes no faster than a rate that may change while it writes. */
final class PacedWriter {
  private static final int LARGEST_BLOCK = 1 << 16;
  // Twenty blocks a second look smooth to a progress display and cost little.
  private static final int BLOCKS_PER_SECOND = 20;

  private final OutputStream out;
  private final LongSupplier bytesPerSecond;
  private final LogEntry log;
  private long due = System.nanoTime();

  PacedWriter(OutputStream out, LongSupplier bytesPerSecond, LogEntry log) {
    this.out = out;
    this.bytesPerSecond = bytesPerSecond;
    this.log = log;
  }

  void write(byte[] bytes, int offset, int length) throws IOException {
    for (int done = 0; done < length; ) {
      long rate = bytesPerSecond.getAsLong();
      int block = Math.min(length - done, blockAt(rate));
      writeBlock(bytes, offset + done, block);
      done += block;
      if (rate > 0) {
        out.flush();
        waitFor(block, rate);
      } else {
        due = System.nanoTime();
      }
    }
    out.flush();
  }

  private static int blockAt(long rate) {
    if (rate <= 0) {
      return LARGEST_BLOCK;
    }
    return (int) Math.max(1, Math.min(rate / BLOCKS_PER_SECOND, LARGEST_BLOCK));
  }

  private void writeBlock(byte[] bytes, int offset, int length) throws IOException {
    // Counted before the write: whoever has received the bytes finds them in the log.
    log.sent(length);
    try {
      out.write(bytes, offset, length);
    } catch (IOException gone) {
      log.sent(-length);
      throw gone;
    }
  }

  private void waitFor(int block, long rate) throws InterruptedIOException {
    due += block * TimeUnit.SECONDS.toNanos(1) / rate;
    try {
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the sample is closing");
    }
  }
}
