package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadenza.concerts.analytics.DashboardSummary.Activity;
import org.cadenza.identity.Caller;
import org.cadenza.persistence.SqlReader;

/** What happened last, as far as a caller may know of it. */
@ApplicationScoped
class RecentActivity {

  private static final int MOST = 10;

  private static final String DOWNLOADS =
      "SELECT 'download_completed', CONCAT('Downloaded: ', a.name,"
          + " COALESCE(CONCAT(' ', s.performance_date), '')), d.downloaded_at"
          + " FROM (SELECT show_id, downloaded_at FROM download WHERE downloaded_at IS NOT NULL"
          + " AND state = 'COMPLETED' ORDER BY downloaded_at DESC LIMIT ?) d"
          + " JOIN concert_show s ON s.id = d.show_id JOIN artist a ON a.id = s.artist_id";
  private static final String JOBS =
      "SELECT CONCAT('job_', LOWER(state)), CONCAT(UPPER(LEFT(type, 1)),"
          + " REPLACE(LOWER(SUBSTRING(type, 2)), '_', ' '), ' ', LOWER(state)), completed_at"
          + " FROM job WHERE completed_at IS NOT NULL AND state IN ('COMPLETED', 'FAILED')"
          + " ORDER BY completed_at DESC LIMIT ?";
  private static final String ALERTS =
      "SELECT 'alert', message, created_at FROM alert WHERE owner_id = ?"
          + " ORDER BY id DESC LIMIT ?";

  @Inject SqlReader reader;

  /** The last things, the newest first. */
  List<Activity> of(Caller caller) {
    List<Activity> all = new ArrayList<>();
    all.addAll(reader.list(DOWNLOADS, List.of(MOST), RecentActivity::activity));
    all.addAll(reader.list(JOBS, List.of(MOST), RecentActivity::activity));
    all.addAll(reader.list(ALERTS, List.of(caller.userId(), MOST), RecentActivity::activity));
    return all.stream()
        .sorted(Comparator.comparing(Activity::timestamp).reversed())
        .limit(MOST)
        .toList();
  }

  private static Activity activity(ResultSet row) throws SQLException {
    return new Activity(row.getString(1), row.getString(2), SqlReader.time(row, 3));
  }
}
