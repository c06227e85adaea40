package org.cadenza.server.e2e.administration;

import static org.cadenza.server.e2e.administration.Archives.DATABASE;
import static org.cadenza.server.e2e.administration.Archives.fetched;
import static org.cadenza.server.e2e.administration.Archives.made;
import static org.cadenza.server.e2e.administration.Archives.restore;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.ProductCommand;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups, made while the server is at work, and brought back to an empty home. */
class RestoreIT {

  private static final String SCHEDULES = "/api/v1/scheduler/schedules";
  private static final List<String> ANSWERS =
      List.of(
          "/api/v1/catalog/artists?page_size=100",
          "/api/v1/catalog/shows/search?artist=grateful&page_size=100&sort_order=desc",
          "/api/v1/downloads",
          "/api/v1/downloads/stats",
          "/api/v1/monitoring/monitors",
          "/api/v1/monitoring/alerts",
          "/api/v1/monitoring/stats",
          "/api/v1/webhooks",
          "/api/v1/webhooks/stats",
          "/api/v1/admin/config",
          "/api/v1/admin/audit?action=schedule_created",
          SCHEDULES + "?page_size=100",
          "/api/v1/analytics/collection",
          "/api/v1/analytics/top/artists");

  @TempDir Path folder;

  private static void schedule(Api admin, String name) {
    admin
        .post(SCHEDULES, Map.of("name", name, "type", "catalog_refresh", "cron_expr", "0 0 1 1 *"))
        .expect(201);
  }

  /** A monitor whose artist cannot be reached three times, of which it makes an alert. */
  private static void watch(Api admin) {
    String monitoring = "/api/v1/monitoring/";
    long artist = admin.get("/api/v1/catalog/artists").number("/artists/0/id");
    Map<String, Object> weekly =
        Map.of("artist_id", artist, "settings", Map.of("check_frequency", "weekly"));
    admin.post(monitoring + "monitors", weekly).expect(201);
    Product.upstream().faults().arm(Fault.of("/api.aspx", FaultKind.UNAVAILABLE).times(-1));
    try {
      for (int i = 0; i < 3; i++) {
        String job = admin.post(monitoring + "check/artist/" + artist).expect(202).text("/job_id");
        Eventually.holds(
            "checked",
            () ->
                !admin
                    .get("/api/v1/admin/jobs/" + job)
                    .text("/job/status")
                    .matches("pending|running"));
      }
    } finally {
      Product.upstream().faults().clear();
    }
    assertFalse(admin.get(monitoring + "alerts").at("/alerts").isEmpty());
  }

  /** A webhook with a delivery that has failed. */
  private static void test(Api admin) {
    Map<String, Object> webhook =
        Map.of("url", "http://127.0.0.1:9/", "events", List.of("system_error"));
    long id = admin.post("/api/v1/webhooks", webhook).expect(201).number("/webhook_id");
    admin.post("/api/v1/webhooks/" + id + "/test", Map.of()).expect(200);
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
      watch(admin);
      test(admin);
      String id = made(admin, Map.of("include_downloads", true, "description", "before all"));
      before = answers(admin);
      path = admin.get("/api/v1/downloads").text("/downloads/0/file_path");
      path = path.substring(product.home().toString().length());
      Answer list = admin.get(DATABASE + "backups").expect(200);
      assertEquals(List.of(id), list.all("/backups", "id"));
      assertEquals("before all", list.text("/backups/0/description"));
      assertTrue(admin.get(DATABASE + "stats").at("/maintenance/last_backup").isTextual());
      archive = fetched(admin, id, folder);
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
    List<SteadyWriter> writers;
    List<Integer> atOrder;
    try (Product product = Product.with(Map.of()).start()) {
      Api admin = product.admin();
      FilledCatalog.refresh(admin, Map.of("force", true));
      Api other = product.user("second", "admin");
      writers = List.of(SteadyWriter.start(admin, "a-"), SteadyWriter.start(other, "b-"));
      Eventually.holds("load", () -> writers.stream().allMatch(w -> w.steps() > 20));
      atOrder = writers.stream().map(SteadyWriter::steps).toList();
      String id = made(admin, Map.of("compress", false));
      writers.forEach(SteadyWriter::close);
      archive = fetched(admin, id, folder);
    }
    try (Product product = Product.with(Map.of())) {
      assertEquals(0, restore(product, archive).status());
      product.start();
      Api admin = product.signIn("admin");
      for (int i = 0; i < writers.size(); i++) {
        // All that he had at one moment, and nothing of before or after it.
        Set<String> found = writers.get(i).found(admin);
        assertTrue(writers.get(i).had(found, atOrder.get(i)), found::toString);
      }
      // Each has its line in the audit log, for both are written together.
      long there = admin.get(SCHEDULES, "page_size", 1).number("/pagination/total");
      assertEquals(there, noted(admin, "schedule_created") - noted(admin, "schedule_deleted"));
      assertEquals(1, noted(admin, "database_restored"));
    }
  }

  private static long noted(Api admin, String action) {
    return admin
        .get("/api/v1/admin/audit", "action", action, "page_size", 1)
        .expect(200)
        .number("/pagination/total");
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
}
