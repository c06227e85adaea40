package org.cadenza.server.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is put aside when it is full, in place of the one put aside before, and begun anew.
 */
final class OutputFile extends OutputStream {

  private final Path file;
  private final Path older;
  private final long limit;
  private OutputStream out;
  private long written;

  /** Begins the file; what an earlier run left in it is put aside. */
  OutputFile(Path file, Path older, long limit) throws IOException {
    this.file = file;
    this.older = older;
    this.limit = limit;
    begin();
  }

  private void begin() throws IOException {
    if (Files.exists(file)) {
      Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
    }
    out = Files.newOutputStream(file);
    written = 0;
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (written > 0 && written + length > limit) {
      out.close();
      begin();
    }
    out.write(bytes, offset, length);
    written += length;
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}
