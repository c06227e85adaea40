package org.cadenza.transfers;

import static org.cadenza.transfers.TransferBench.ETAG;
import static org.cadenza.transfers.TransferBench.content;
import static org.cadenza.transfers.TransferBench.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferKillTest {

  private static final byte[] CONTENT = content(4_000_000, 10);
  private static final int SENT = 3_000_000;

  @TempDir Path folder;

  @Test
  void aTransferGoesOnAfterItsProcessWasKilled() throws Exception {
    Path target = folder.resolve("show.flac");
    try (ScriptedPeer peer = new ScriptedPeer(TransferKillTest::answer)) {
      Process victim =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Victim.class.getName(),
                  peer.uri("/show.flac?old").toString(),
                  target.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("victim.log").toFile())
              .start();
      awaitBytes(PartNames.part(target), SENT / 2);
      victim.destroyForcibly().waitFor();

      TransferOrder order = TransferOrder.of(peer.uri("/show.flac?new"), target);
      TransferResult result = TransferBench.service().fetch(order);
      assertEquals(hash("SHA-256", CONTENT), result.sha256());
      assertTrue(result.resumed());
      assertTrue(result.bytesFetched() <= CONTENT.length - SENT / 2, "fetched again too much");
    }
  }

  private static void answer(ScriptedPeer.Request request, OutputStream out)
      throws IOException, InterruptedException {
    if (request.number() > 1) {
      ScriptedPeer.file(CONTENT, ETAG).answer(request, out);
      return;
    }
    ScriptedPeer.head(out, 200, "Content-Length: " + CONTENT.length, "ETag: " + ETAG);
    out.write(CONTENT, 0, SENT);
    out.flush();
    Thread.sleep(60_000);
  }

  private static void awaitBytes(Path file, long bytes) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while ((!Files.exists(file) || Files.size(file) < bytes) && System.nanoTime() < end) {
      Thread.sleep(10);
    }
  }

  /** The process that is killed. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) throws TransferFailed {
      TransferSettings patient =
          new TransferSettings(Duration.ofSeconds(5), Duration.ofMinutes(5), 0, RetryPolicy.none());
      new Transfer(patient)
          .fetch(
              TransferOrder.of(URI.create(arguments[0]), Path.of(arguments[1])),
              new StopSignal(),
              (bytes, total) -> {});
    }
  }
}
