package org.cadenza.upkeep;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/** Takes down when upkeep was last done. */
@Stateless
public class UpkeepNotes {

  static final String OPTIMIZATION = "optimization";

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** It is done now. */
  public void done(String name, AuditAction action, Map<String, Object> details) {
    writer.change(
        "REPLACE INTO upkeep (name, done_at) VALUES (?, ?)", List.of(name, clock.instant()));
    trail.note(action, null, details);
  }

  /** When the database was last optimized; null if it never was. */
  public Instant lastOptimization() {
    return reader
        .list(
            "SELECT done_at FROM upkeep WHERE name = ?",
            List.of(OPTIMIZATION),
            row -> SqlReader.time(row, 1))
        .stream()
        .findFirst()
        .orElse(null);
  }
}
