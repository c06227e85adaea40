package org.cadenza.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.junit.jupiter.api.Test;

/** A server that dies again and again in the middle of its work. */
class KillIT {

  private static final System.Logger LOG = System.getLogger(KillIT.class.getName());
  private static final int KILLS = Extent.of(2, 10);
  private static final int DOWNLOADS = Extent.of(6, 20);

  /** Shorter than a lease: what a dead server held must not wait for one to run out. */
  private static final Duration AT_ONCE = Duration.ofSeconds(20);

  @Test
  void whateverTheMomentNothingIsLostNothingDoubledAndLittleAskedForTwice() throws Exception {
    long seed = Long.getLong("cadenza.faults.seed", new Random().nextLong());
    LOG.log(System.Logger.Level.INFO, "Kills at random moments, -Dcadenza.faults.seed=" + seed);
    Random random = new Random(seed);
    try (Nights nights = Nights.open(DOWNLOADS, 3, 60);
        WebhookReceiver receiver = WebhookReceiver.start();
        Product product = Product.with(settings(nights))) {
      product.start();
      Collecting collecting = new Collecting(product, nights, receiver);
      nights.upstream().pace().set(200_000);
      collecting.fillAndSubscribe();
      collecting.queue(nights.containers());
      long asked = 0;
      for (int kill = 1; kill <= KILLS; kill++) {
        collecting.refresh();
        awaitMoreThan(asked, nights);
        TimeUnit.MILLISECONDS.sleep(3_000 + random.nextInt(9_000));
        assertTrue(collecting.in("completed") < DOWNLOADS, "the work outlasts the kills");
        product.kill();
        asked = asked(nights);
        product.start();
      }
      awaitMoreThan(asked, nights);
      nights.upstream().pace().set(0);
      collecting.refresh();
      Traffic traffic = Traffic.of(nights.upstream().log().requests());
      collecting.verifyAll();
      collecting.verifyEvents();
      LOG.log(System.Logger.Level.INFO, "Up to the last start: {0}", traffic);
      assertTrue(traffic.resumed() > 0, traffic::toString);
      Traffic all = Traffic.of(nights.upstream().log().requests());
      assertTrue(all.again() * 10 <= all.sent(), all::toString);
      assertEquals(1, databases(product), "left-over databases were ended");
      killDatabase(product);
      Eventually.get(
          "the database is started again, and nothing is lost",
          () -> product.admin().get("/api/v1/downloads"),
          a -> a.status() == 200 && a.number("/pagination/total") == DOWNLOADS);
    }
  }

  /** What was under way at the kill is asked for again. */
  private static void awaitMoreThan(long before, Nights nights) {
    Eventually.get(
        "three downloads go on", AT_ONCE, () -> asked(nights), asked -> asked >= before + 3);
  }

  private static long asked(Nights nights) {
    return nights.upstream().log().requests().stream().filter(Traffic::isAudio).count();
  }

  private static long databases(Product product) {
    String folder = "--datadir=" + product.home().resolve("db");
    return ProcessHandle.allProcesses()
        .filter(process -> arguments(process).contains(folder))
        .count();
  }

  private static void killDatabase(Product product) throws IOException {
    String pid = Files.readString(product.home().resolve("db.pid")).strip();
    ProcessHandle database = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    database.destroyForcibly();
    database.onExit().join();
  }

  private static List<String> arguments(ProcessHandle process) {
    try {
      Path all = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return Arrays.asList(Files.readString(all).split("\0", -1));
    } catch (IOException gone) {
      return List.of();
    }
  }

  private static Map<String, String> settings(Nights nights) {
    Map<String, String> settings = new HashMap<>(nights.settings());
    settings.put("CADENZA_NUGS_PAUSE_MILLIS", "300");
    return settings;
  }
}
