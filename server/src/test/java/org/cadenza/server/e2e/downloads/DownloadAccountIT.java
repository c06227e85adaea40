package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;

/** What the surroundings lack: room on the disk, then a password that is right. */
class DownloadAccountIT {

  private static final long GIGABYTE = 1_000_000_000L;

  @Test
  void aDownloadWaitsForRoomAndAWrongPasswordIsSaidInWords() throws Exception {
    Path filler = Files.createTempFile(Path.of("target").toAbsolutePath(), "filler", ".bin");
    long usable = filler.toFile().getUsableSpace();
    assumeTrue(usable > 5 * GIGABYTE && fill(filler), "there is room to be filled");
    try (Product product =
        Product.with(
                Map.of(
                    "CADENZA_DOWNLOADS_RESERVE_BYTES",
                    Long.toString(usable - 2 * GIGABYTE),
                    "CADENZA_NUGS_PASSWORD",
                    "wrong password"))
            .start()) {
      Collector admin = Collector.of(product);
      long id = admin.queue("FLAC");
      JsonNode blocked =
          Eventually.get(
              "it waits for room", () -> admin.see(id), d -> !d.path("error_message").isNull());
      assertEquals("pending", blocked.path("status").asText());
      assertTrue(
          blocked.path("error_message").asText().contains("Waiting for room"), blocked::toString);

      Files.delete(filler);
      JsonNode failed = admin.ended(id);
      assertEquals("failed", failed.path("status").asText());
      String message = failed.path("error_message").asText();
      assertTrue(message.contains("CADENZA_NUGS_PASSWORD"), message);
      assertFalse(message.contains("wrong password"), "no secret is told: " + message);
      assertEquals(0, failed.path("retry_count").intValue());
    } finally {
      Files.deleteIfExists(filler);
    }
  }

  private static boolean fill(Path file) throws IOException, InterruptedException {
    Process fallocate =
        new ProcessBuilder("fallocate", "-l", Long.toString(4 * GIGABYTE), file.toString()).start();
    return fallocate.waitFor() == 0;
  }
}
