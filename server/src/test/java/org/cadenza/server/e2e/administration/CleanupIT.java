package org.cadenza.server.e2e.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tidying up: what is old goes, what is young stays, and a dry run removes nothing. */
class CleanupIT {

  private static final String PATH = "/api/v1/admin/maintenance/cleanup";
  private final Product product = Product.shared();
  private final Api admin = product.admin();
  private Path old;

  @BeforeEach
  void leaveSomething() throws IOException {
    Rows.change(
        product,
        "INSERT INTO audit_entry (id, username, action, details, created_at)"
            + " SELECT NEXT VALUE FOR audit_entry_seq, 'old', 'LOGIN', '{}',"
            + " UTC_TIMESTAMP(6) - INTERVAL 300 DAY");
    Rows.change(
        product,
        "INSERT INTO job (id, public_id, type, variant, state, progress, parameters,"
            + " cancel_requested, setbacks, created_at, started_at, completed_at, updated_at)"
            + " SELECT NEXT VALUE FOR job_seq, UUID(), 'CATALOG_REFRESH', 'old', 'COMPLETED', 100,"
            + " '{}', FALSE, 0, t, t, t, t FROM (SELECT UTC_TIMESTAMP(6) - INTERVAL 300 DAY AS t) x");
    old = product.home().resolve("tmp").resolve("left-over");
    // A full server has its temporary files in a place of its own until something needs this one.
    Files.createDirectories(old.getParent());
    Files.writeString(old, "nobody needs this");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(300))));
  }

  private Answer done(Map<String, Object> order) {
    Answer ordered = admin.post(PATH, order).expect(202);
    assertEquals("Cleanup job started", ordered.text("/message"));
    return Eventually.get(
        "a cleanup",
        () -> admin.get("/api/v1/admin/jobs/" + ordered.text("/job_id")).expect(200),
        a -> !a.text("/job/status").matches("pending|running"));
  }

  private long rows(String table) {
    return Long.parseLong(
        Rows.text(
            product,
            "SELECT COUNT(*) FROM "
                + table
                + " WHERE created_at < UTC_TIMESTAMP() - INTERVAL 200 DAY"));
  }

  @Test
  void aDryRunListsWhatItWouldRemove() {
    Answer job = done(Map.of("dry_run", true, "older_than_days", 200));
    assertEquals("completed", job.text("/job/status"));
    assertEquals(rows("audit_entry"), job.number("/job/result/log_lines"));
    // The last one of a kind stays, for it tells when that was done.
    assertEquals(rows("job") - 1, job.number("/job/result/jobs"));
    List<String> named = job.all("/job/result/oldest_jobs", "id");
    assertEquals(job.number("/job/result/jobs"), named.size());
    for (String id : named) {
      assertEquals("completed", admin.get("/api/v1/admin/jobs/" + id).text("/job/status"));
    }
    assertEquals(rows("audit_entry"), job.number("/job/result/logs/audit"));
    assertTrue(job.at("/job/result/files").toString().contains("tmp/left-over"));
    assertTrue(job.all("/job/logs", "message").contains("Would remove tmp/left-over"));
    assertTrue(Files.exists(old));
    assertTrue(rows("job") > 0);
  }

  @Test
  void whatIsOldGoesAndWhatIsYoungStays() throws IOException {
    Path young = Files.writeString(old.resolveSibling("in-use"), "somebody needs this");
    Answer job = done(Map.of("older_than_days", 200));
    assertEquals("completed", job.text("/job/status"));
    assertTrue(job.number("/job/result/log_lines") > 0);
    assertEquals(0, rows("audit_entry"));
    assertEquals(1, rows("job"));
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(young));
    assertEquals(job.text("/job/id"), admin.get("/api/v1/admin/jobs").text("/jobs/0/id"));
  }

  @Test
  void onlyWhatWasAskedForIsRemoved() {
    done(Map.of("older_than_days", 200, "cleanup_logs", false, "cleanup_old_jobs", false));
    assertTrue(rows("audit_entry") > 0);
    assertTrue(rows("job") > 0);
    assertFalse(Files.exists(old));
  }

  @Test
  void anOrderThatDoesNotFitIsNamed() {
    admin.post(PATH, Map.of("older_than_days", 0)).expectInvalid("older_than_days");
    admin.post(PATH, Map.of("dry_run", "yes")).expectInvalid("dry_run");
  }
}
