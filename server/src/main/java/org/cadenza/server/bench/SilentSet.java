package org.cadenza.server.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A WAV of silence, for lists that want audio: as long as is wanted, next to nothing on a disk. */
final class SilentSet {

  /** A second: eight bits mono. */
  private static final int RATE = 8000;

  private static final int HEADER = 44;

  private SilentSet() {}

  /** Writes it into a folder, which is made if need be. */
  static Path write(Path folder, int seconds) throws IOException {
    Path file = Files.createDirectories(folder).resolve("set.wav");
    int bytes = seconds * RATE;
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    put(header, "RIFF").putInt(HEADER - 8 + bytes);
    put(header, "WAVE");
    put(header, "fmt ").putInt(16).putShort((short) 1).putShort((short) 1);
    header.putInt(RATE).putInt(RATE).putShort((short) 1).putShort((short) 8);
    put(header, "data").putInt(bytes);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(header.array());
      out.setLength((long) HEADER + bytes);
    }
    return file;
  }

  private static ByteBuffer put(ByteBuffer header, String word) {
    return header.put(word.getBytes(StandardCharsets.US_ASCII));
  }
}
