package org.cadenza.server.e2e.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.ProductCommand;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups, made while the server is at work, and brought back to an empty home. */
class BackupIT {

  private static final String DATABASE = "/api/v1/admin/database/";
  private static final String SCHEDULES = "/api/v1/scheduler/schedules";
  private static final List<String> ANSWERS =
      List.of(
          "/api/v1/catalog/artists?page_size=100",
          "/api/v1/catalog/shows/search?artist=grateful&page_size=100&sort_order=desc",
          "/api/v1/downloads",
          "/api/v1/downloads/stats",
          "/api/v1/monitoring/monitors",
          "/api/v1/webhooks",
          SCHEDULES + "?page_size=100",
          "/api/v1/analytics/collection",
          "/api/v1/analytics/top/artists");

  @TempDir Path folder;

  private static String made(Api admin, Map<String, Object> order) {
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

  private Path fetched(Api admin, String id) throws IOException {
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

  private static ProductCommand restore(Product product, Path archive) {
    return ProductCommand.run(
        product.commandSettings(),
        "org.cadenza.server.restore.RestoreCommand",
        "",
        archive.toString());
  }

  private static void schedule(Api admin, String name) {
    admin
        .post(SCHEDULES, Map.of("name", name, "type", "catalog_refresh", "cron_expr", "0 0 1 1 *"))
        .expect(201);
  }

  private static Map<String, JsonNode> answers(Api api) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    ANSWERS.forEach(path -> answers.put(path, api.get(path).expect(200).body()));
    return answers;
  }

  private static void download(Api admin) {
    long id = FilledCatalog.queue(admin, "1966-01-01");
    Eventually.get(
        "a download",
        Duration.ofMinutes(2),
        () -> admin.get("/api/v1/downloads/" + id),
        a -> a.text("/download/status").equals("completed"));
  }

  @Test
  void aRestoredServerAnswersTheSame() throws IOException {
    Path archive;
    Map<String, JsonNode> before;
    String path;
    try (Product product = Product.with(Map.of()).start()) {
      Api admin = product.admin();
      FilledCatalog.refresh(admin, Map.of("force", true));
      download(admin);
      product.user("collector", "user");
      schedule(admin, "yearly");
      String id = made(admin, Map.of("include_downloads", true, "description", "before all"));
      before = answers(admin);
      path = admin.get("/api/v1/downloads").text("/downloads/0/file_path");
      path = path.substring(product.home().toString().length());
      Answer list = admin.get(DATABASE + "backups").expect(200);
      assertEquals(List.of(id), list.all("/backups", "id"));
      assertEquals("before all", list.text("/backups/0/description"));
      assertTrue(admin.get(DATABASE + "stats").at("/maintenance/last_backup").isTextual());
      archive = fetched(admin, id);
      assertTrue(restore(product, archive).output().contains("Another Cadenza is running"));
    }
    try (Product product = Product.with(Map.of())) {
      ProductCommand restored = restore(product, archive);
      assertEquals(0, restored.status(), restored.output());
      product.start();
      Api admin = product.signIn("admin");
      Map<String, JsonNode> after = answers(admin);
      String oldHome = before.get("/api/v1/downloads").findValue("file_path").asText();
      oldHome = oldHome.substring(0, oldHome.length() - path.length());
      for (String each : ANSWERS) {
        assertEquals(
            before.get(each).toString().replace(oldHome, product.home().toString()),
            after.get(each).toString(),
            each);
      }
      assertTrue(Files.isDirectory(Path.of(product.home() + path)));
      // The job that made it was at work in it, and does not make it once more.
      Answer job = admin.get("/api/v1/admin/jobs", "type", "database_backup").expect(200);
      assertEquals(List.of("canceled"), job.all("/jobs", "status"));
      assertTrue(admin.get(DATABASE + "backups").at("/backups").isEmpty());
      // A sign-in counts, so that of the users only the names are the same.
      assertEquals(
          List.of("admin", "collector"),
          admin.get("/api/v1/admin/users").all("/users", "username"));
      assertEquals(
          "200", Integer.toString(product.signIn("collector").get("/api/v1/auth/verify").status()));
    }
  }

  @Test
  void whatIsWrittenMeanwhileIsInItUpToOneMomentOnly() throws IOException {
    Path archive;
    int atOrder;
    try (Product product = Product.with(Map.of()).start()) {
      Api admin = product.admin();
      FilledCatalog.refresh(admin, Map.of("force", true));
      AtomicBoolean enough = new AtomicBoolean();
      AtomicInteger written = new AtomicInteger();
      Thread writer =
          new Thread(
              () -> {
                while (!enough.get()) {
                  schedule(admin, "load-" + (written.get() + 1));
                  written.incrementAndGet();
                }
              });
      writer.start();
      Eventually.holds("load", () -> written.get() > 20);
      atOrder = written.get();
      String id = made(admin, Map.of("compress", false));
      enough.set(true);
      archive = fetched(admin, id);
    }
    try (Product product = Product.with(Map.of())) {
      assertEquals(0, restore(product, archive).status());
      product.start();
      Api admin = product.signIn("admin");
      Answer list = admin.get(SCHEDULES, "page_size", 1).expect(200);
      int kept = (int) list.number("/pagination/total");
      assertTrue(kept >= atOrder, kept + " of " + atOrder);
      // Each has its line in the audit log, for both are written together.
      Answer log = admin.get("/api/v1/admin/audit", "action", "schedule_created", "page_size", 1);
      assertEquals(kept, log.number("/pagination/total"));
    }
  }

  /** Of which one byte of the database is another. */
  private Path damagedArchive() throws IOException {
    Path file = folder.resolve("damaged.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (String name : List.of("manifest.json", "database.sql")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("{\"id\": \"the words of the database\"}".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.lastIndexOf("words")] = 'W';
    return Files.write(file, bytes);
  }

  @Test
  void whatIsNoBackupIsRefusedBeforeAnythingIsTouched() throws IOException {
    try (Product product = Product.with(Map.of())) {
      Path text = Files.writeString(folder.resolve("text.zip"), "no archive");
      ProductCommand refused = restore(product, text);
      assertEquals(1, refused.status());
      assertTrue(refused.output().contains("is no backup of Cadenza"), refused.output());
      assertTrue(restore(product, folder.resolve("nothing.zip")).output().contains("no file"));
      ProductCommand damaged = restore(product, damagedArchive());
      assertEquals(1, damaged.status());
      assertTrue(damaged.output().contains("The backup is damaged"), damaged.output());
      assertFalse(Files.exists(product.home().resolve("db")));
    }
  }

  @Test
  void oneIsMadeByItselfInTheWindowOnceItIsTime() {
    try (Product product = Product.with(Map.of()).start()) {
      Api admin = product.admin();
      String config = "/api/v1/admin/config/";
      // The whole day; but the server was set up today.
      admin.put(config + "maintenance_window", Map.of("value", "00:00-00:00")).expect(200);
      assertTrue(admin.get(DATABASE + "backups").expect(200).at("/backups").isEmpty());
      Rows.change(product, "UPDATE user_account SET created_at = created_at - INTERVAL 2 DAY");
      Answer list =
          Eventually.get(
              "a backup",
              Duration.ofMinutes(2),
              () -> admin.get(DATABASE + "backups").expect(200),
              a -> !a.at("/backups").isEmpty());
      assertEquals("Made in the maintenance window", list.text("/backups/0/description"));
    }
  }

  @Test
  void onlySoManyAreKept() {
    try (Product product = Product.with(Map.of("CADENZA_BACKUPS_KEEP", "2")).start()) {
      Api admin = product.admin();
      String first = made(admin, Map.of());
      String second = made(admin, Map.of());
      String third = made(admin, Map.of());
      List<String> kept = admin.get(DATABASE + "backups").all("/backups", "id");
      assertEquals(List.of(third, second), kept);
      admin.get(DATABASE + "backups/" + first).expectError(404, "NOT_FOUND");
    }
  }
}
