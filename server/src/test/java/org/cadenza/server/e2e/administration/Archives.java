package org.cadenza.server.e2e.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.ProductCommand;

/** Backups for tests: made, fetched and brought back. */
final class Archives {

  static final String DATABASE = "/api/v1/admin/database/";

  private Archives() {}

  /** Has one made, and gives its id. */
  static String made(Api admin, Map<String, Object> order) {
    Answer ordered = admin.post(DATABASE + "backup", order).expect(202);
    assertEquals("Database backup started", ordered.text("/message"));
    assertTrue(ordered.at("/estimated_size_mb").isNumber());
    String id = ordered.text("/backup_id");
    assertTrue(id.matches("backup-\\d{8}-\\d{6}"), id);
    Answer job =
        Eventually.get(
            "a backup",
            Duration.ofMinutes(2),
            () -> admin.get("/api/v1/admin/jobs/" + id).expect(200),
            a -> !a.text("/job/status").matches("pending|running"));
    assertEquals("completed", job.text("/job/status"), job.body()::toString);
    return id;
  }

  /** Fetches one into a folder. */
  static Path fetched(Api admin, String id, Path folder) throws IOException {
    try {
      HttpResponse<Path> response =
          HttpClient.newHttpClient()
              .send(
                  admin.request(DATABASE + "backups/" + id).build(),
                  HttpResponse.BodyHandlers.ofFile(folder.resolve(id + ".zip")));
      assertEquals(200, response.statusCode());
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Brings one back, by the command. */
  static ProductCommand restore(Product product, Path archive) {
    return ProductCommand.run(
        product.commandSettings(),
        "org.cadenza.server.restore.RestoreCommand",
        "",
        archive.toString());
  }
}
