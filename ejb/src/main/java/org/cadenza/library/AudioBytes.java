package org.cadenza.library;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads pieces of a file from anywhere in it. */
final class AudioBytes implements Closeable {

  private final FileChannel channel;

  AudioBytes(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
  }

  long size() throws IOException {
    return channel.size();
  }

  /** So many bytes from a position, fewer where the file ends before. */
  byte[] read(long position, int count) throws IOException {
    long there = Math.max(0, Math.min(count, channel.size() - position));
    ByteBuffer bytes = ByteBuffer.allocate((int) there);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        break;
      }
    }
    byte[] read = new byte[bytes.position()];
    bytes.flip().get(read);
    return read;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
