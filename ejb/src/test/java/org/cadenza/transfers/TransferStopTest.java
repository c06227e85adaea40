package org.cadenza.transfers;

import static org.cadenza.transfers.TransferBench.ETAG;
import static org.cadenza.transfers.TransferBench.content;
import static org.cadenza.transfers.TransferBench.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferStopTest {

  private static final byte[] CONTENT = content(600_001, 8);
  private static final int SENT = 300_000;

  @TempDir Path folder;

  private final CountDownLatch sent = new CountDownLatch(1);
  private final Transfer patient =
      new Transfer(
          new TransferSettings(
              Duration.ofSeconds(5), Duration.ofMinutes(5), 0, TransferBench.threeRetries()));

  @Test
  void cancellingEndsASilentTransferSoonAndLeavesNothing() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer(this::sendHalfThenHang)) {
      StopSignal stop = new StopSignal();
      CompletableFuture<TransferResult> running = start(order(peer), stop);
      awaitHalf();
      stop.cancel();
      assertInstanceOf(TransferFailed.Cancelled.class, failure(running));
      assertFalse(Files.exists(PartNames.part(target())));
      assertFalse(Files.exists(PartNames.note(target())));
    }
  }

  @Test
  void cancellingEndsATransferThatWasNeverAnswered() throws Exception {
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              sent.countDown();
              Thread.sleep(60_000);
            })) {
      StopSignal stop = new StopSignal();
      CompletableFuture<TransferResult> running = start(order(peer), stop);
      assertTrue(sent.await(10, TimeUnit.SECONDS));
      stop.cancel();
      assertInstanceOf(TransferFailed.Cancelled.class, failure(running));
    }
  }

  @Test
  void cancellingEndsAWaitBetweenTwoAttempts() throws Exception {
    try (ScriptedPeer peer =
        new ScriptedPeer(
            (request, out) -> {
              ScriptedPeer.head(out, 503, "Retry-After: 3600", "Content-Length: 0");
              sent.countDown();
            })) {
      StopSignal stop = new StopSignal();
      CompletableFuture<TransferResult> running = start(order(peer), stop);
      assertTrue(sent.await(10, TimeUnit.SECONDS));
      stop.cancel();
      assertInstanceOf(TransferFailed.Cancelled.class, failure(running));
    }
  }

  @Test
  void pausingKeepsWhatHasComeForAnotherRun() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer(this::sendHalfThenHang)) {
      StopSignal stop = new StopSignal();
      CompletableFuture<TransferResult> running = start(order(peer), stop);
      awaitHalf();
      stop.pause();
      assertInstanceOf(TransferFailed.Paused.class, failure(running));
      TransferResult result = patient.fetch(order(peer), new StopSignal(), (bytes, total) -> {});
      assertEquals(hash("SHA-256", CONTENT), result.sha256());
      assertTrue(result.resumed());
      assertTrue(result.bytesFetched() < CONTENT.length);
    }
  }

  @Test
  void anInterruptedThreadPausesItsTransferAndStaysInterrupted() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer(this::sendHalfThenHang)) {
      CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
      Thread worker =
          new Thread(
              () -> {
                try {
                  patient.fetch(order(peer), new StopSignal(), (bytes, total) -> {});
                } catch (TransferFailed e) {
                  interrupted.complete(
                      e instanceof TransferFailed.Paused && Thread.currentThread().isInterrupted());
                }
              });
      worker.start();
      awaitHalf();
      worker.interrupt();
      assertTrue(interrupted.get(10, TimeUnit.SECONDS));
      assertTrue(Files.size(PartNames.part(target())) > 0);
    }
  }

  @Test
  void twoTransfersDoNotWriteTheSameFile() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer(this::sendHalfThenHang)) {
      StopSignal stop = new StopSignal();
      CompletableFuture<TransferResult> running = start(order(peer), stop);
      awaitHalf();
      assertThrows(
          TransferFailed.Unwritable.class,
          () -> patient.fetch(order(peer), new StopSignal(), (bytes, total) -> {}));
      stop.cancel();
      assertInstanceOf(TransferFailed.Cancelled.class, failure(running));
    }
  }

  private void sendHalfThenHang(ScriptedPeer.Request request, OutputStream out)
      throws IOException, InterruptedException {
    if (request.number() > 1) {
      ScriptedPeer.file(CONTENT, ETAG).answer(request, out);
      return;
    }
    ScriptedPeer.head(out, 200, "Content-Length: " + CONTENT.length, "ETag: " + ETAG);
    out.write(CONTENT, 0, SENT);
    out.flush();
    sent.countDown();
    Thread.sleep(60_000);
  }

  /** Returns once at least one full buffer has reached the disk. */
  private void awaitHalf() throws Exception {
    assertTrue(sent.await(10, TimeUnit.SECONDS));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (Files.size(PartNames.part(target())) == 0 && System.nanoTime() < end) {
      Thread.sleep(5);
    }
  }

  private CompletableFuture<TransferResult> start(TransferOrder order, StopSignal stop) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return patient.fetch(order, stop, (bytes, total) -> {});
          } catch (TransferFailed e) {
            throw new CompletionException(e);
          }
        });
  }

  /** How a transfer failed, within the two seconds that a stop may take. */
  private static Throwable failure(CompletableFuture<TransferResult> running) {
    return assertThrows(ExecutionException.class, () -> running.get(2, TimeUnit.SECONDS))
        .getCause();
  }

  private Path target() {
    return folder.resolve("show.flac");
  }

  private TransferOrder order(ScriptedPeer peer) {
    return TransferOrder.of(peer.uri("/show.flac"), target());
  }
}
