package org.cadenza.transfers;

import static org.cadenza.transfers.TransferBench.ETAG;
import static org.cadenza.transfers.TransferBench.content;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferSpaceTest {

  private static final byte[] CONTENT = content(600_001, 9);

  @TempDir Path folder;

  @Test
  void nothingIsAskedForWhereTheReserveIsTouchedAlready() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
      TransferFailed failed =
          assertThrows(
              TransferFailed.OutOfSpace.class,
              () -> withReserve(1_000_000, 900_000).fetch(order(peer)));
      assertTrue(failed.getMessage().contains("900000 bytes free"), failed.getMessage());
      assertEquals(0, peer.requests().size());
    }
  }

  @Test
  void theLengthThatTheSourceAnnouncesCountsToo() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
      TransferBench.Service service = withReserve(1_000_000, 1_500_000);
      assertThrows(TransferFailed.OutOfSpace.class, () -> service.fetch(order(peer)));
      assertEquals(0, service.waits.size());
    }
  }

  @Test
  void onlyTheMissingBytesNeedSpace() throws Exception {
    AtomicLong free = new AtomicLong(500_000);
    TransferBench.Service service =
        new TransferBench.Service(
            TransferBench.settings(TransferBench.threeRetries()), anywhere -> free.get());
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              if (request.number() == 1) {
                free.set(400_000);
                ScriptedPeer.head(out, 200, "Content-Length: 400000", "ETag: " + ETAG);
                out.write(CONTENT, 0, 300_000);
              } else {
                free.set(100_000);
                ScriptedPeer.partial(out, Arrays.copyOf(CONTENT, 400_000), 300_000, ETAG);
                out.write(CONTENT, 300_000, 100_000);
              }
            })) {
      assertEquals(400_000, service.fetch(order(peer)).bytes());
    }
  }

  @Test
  void aFullDeviceIsToldFromABrokenOne() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "only Linux has a device that is always full");
    DiskSpace space = new DiskSpace(anywhere -> Long.MAX_VALUE, 0);
    try (FileChannel channel = FileChannel.open(full, StandardOpenOption.WRITE)) {
      IOException failure =
          assertThrows(IOException.class, () -> channel.write(ByteBuffer.allocate(10)));
      assertInstanceOf(TransferFailed.OutOfSpace.class, space.failedWrite(full, failure));
    }
    assertInstanceOf(
        TransferFailed.Unwritable.class, space.failedWrite(full, new IOException("Input error")));
    assertInstanceOf(
        TransferFailed.OutOfSpace.class,
        new DiskSpace(anywhere -> 0, 0).failedWrite(full, new IOException("Disque plein")));
    assertInstanceOf(
        TransferFailed.OutOfSpace.class,
        new DiskSpace(anywhere -> 50_000_000, 60_000_000)
            .failedWrite(full, new IOException("Disque plein")));
  }

  @Test
  void aDiskThatFillsUpDuringTheTransferIsItsOwnOutcome() throws Exception {
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.toString()));
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.file(CONTENT, ETAG))) {
      TransferBench.Service service = TransferBench.service();
      assertThrows(TransferFailed.OutOfSpace.class, () -> service.fetch(order(peer)));
      assertEquals(0, service.waits.size());
    } finally {
      run("umount", folder.toString());
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private static TransferBench.Service withReserve(long reserve, long free) {
    TransferSettings settings =
        new TransferSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(5), reserve, TransferBench.threeRetries());
    return new TransferBench.Service(settings, anywhere -> free);
  }

  private TransferOrder order(ScriptedPeer peer) {
    return TransferOrder.of(peer.uri("/show.flac"), folder.resolve("show.flac"));
  }
}
