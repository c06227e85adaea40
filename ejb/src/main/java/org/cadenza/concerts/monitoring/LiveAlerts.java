package org.cadenza.concerts.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.cadenza.live.LiveEvent;
import org.cadenza.live.LiveSource;
import org.cadenza.persistence.SqlReader;

/** New alerts, for those who listen. */
@ApplicationScoped
public class LiveAlerts implements LiveSource {

  private static final String QUERY =
      Alerts.SELECT + " WHERE l.created_at >= ? ORDER BY l.created_at DESC, l.id DESC LIMIT ?";

  @Inject SqlReader reader;

  @Override
  public List<LiveEvent> look(Instant since) {
    return reader.list(QUERY, List.of(since, MOST), LiveAlerts::event);
  }

  private static LiveEvent event(ResultSet row) throws SQLException {
    AlertView alert = Alerts.view(row);
    return new LiveEvent("alert", Long.toString(alert.id()), row.getLong(12), alert);
  }
}
