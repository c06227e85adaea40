package org.cadenza.concerts.downloads.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.live.LiveEvent;
import org.cadenza.live.LiveSource;
import org.cadenza.persistence.SqlReader;

/** Downloads, for those who listen: those that somebody works on, and any other that changes. */
@ApplicationScoped
public class LiveDownloads implements LiveSource {

  private static final String QUERY =
      "SELECT d.id, d.public_id, d.show_id, a.name, s.performance_date, d.state, d.progress,"
          + " d.tracks_done, d.tracks_total, d.bytes_done,"
          + " COALESCE(d.error_message, d.blocked_reason), d.requested_by"
          + " FROM (SELECT id FROM download WHERE state = 'IN_PROGRESS' UNION"
          + " SELECT id FROM download WHERE updated_at >= ? ORDER BY id DESC LIMIT ?) which"
          + " JOIN download d ON d.id = which.id JOIN concert_show s ON s.id = d.show_id"
          + " JOIN artist a ON a.id = s.artist_id ORDER BY d.id DESC";

  @Inject SqlReader reader;

  record LiveDownload(
      long id,
      String jobId,
      long showId,
      String artistName,
      LocalDate showDate,
      DownloadState status,
      int progress,
      int tracksDone,
      int tracksTotal,
      long bytesDone,
      String errorMessage) {}

  @Override
  public List<LiveEvent> look(Instant since) {
    return reader.list(QUERY, List.of(since, MOST), LiveDownloads::event);
  }

  private static LiveEvent event(ResultSet row) throws SQLException {
    LiveDownload download =
        new LiveDownload(
            row.getLong(1),
            Download.JOB_PREFIX + row.getString(2),
            row.getLong(3),
            row.getString(4),
            SqlReader.date(row, 5),
            DownloadState.valueOf(row.getString(6)),
            row.getInt(7),
            row.getInt(8),
            row.getInt(9),
            row.getLong(10),
            row.getString(11));
    return new LiveEvent(
        "download", Long.toString(download.id()), SqlReader.wholeNumber(row, 12), download);
  }
}
