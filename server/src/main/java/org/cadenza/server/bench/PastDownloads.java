package org.cadenza.server.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Downloads as if they had been made within two years: rows without files. */
final class PastDownloads {

  private static final int DAYS = 730;
  private static final int BATCH = 1000;
  private static final List<String> KINDS =
      List.of("FLAC 16bit/44.1kHz", "FLAC 24bit/96kHz", "MP3 320kbps", "ALAC 16bit/44.1kHz");
  private static final String INSERT =
      "INSERT INTO download (id, public_id, show_id, format, quality, folder, state, queue_order,"
          + " progress, tracks_total, tracks_done, bytes_done, bytes_fetched, fetch_millis,"
          + " file_size, retry_count, cancel_requested, created_at, started_at, downloaded_at,"
          + " updated_at) VALUES (?, ?, ?, ?, ?, 'none', ?, ?, 100, 1, 1, ?, ?, ?, ?, ?, FALSE, ?,"
          + " ?, ?, ?)";

  private PastDownloads() {}

  /** Writes so many, always the same ones: nine of ten are complete, of any shows. */
  static void write(BenchServer server, int count) throws SQLException {
    Random random = new Random(1);
    try (Connection database = server.database()) {
      List<Long> shows = shows(database);
      database.setAutoCommit(false);
      try (PreparedStatement insert = database.prepareStatement(INSERT)) {
        for (int i = 1; i <= count; i++) {
          bind(insert, i, shows.get(random.nextInt(shows.size())), random);
          insert.addBatch();
          if (i % BATCH == 0 || i == count) {
            insert.executeBatch();
            database.commit();
          }
        }
      }
    }
  }

  private static void bind(PreparedStatement insert, int id, long show, Random random)
      throws SQLException {
    String[] kind = KINDS.get(random.nextInt(KINDS.size())).split(" ", -1);
    boolean complete = random.nextInt(10) > 0;
    long bytes = 100_000_000L + random.nextInt(900_000_000);
    LocalDateTime end =
        LocalDateTime.now(ZoneOffset.UTC).minusMinutes(random.nextInt(DAYS * 24 * 60));
    insert.setLong(1, id);
    insert.setString(2, new UUID(7, id).toString());
    insert.setLong(3, show);
    insert.setString(4, kind[0]);
    insert.setString(5, kind[1]);
    insert.setString(6, complete ? "COMPLETED" : random.nextBoolean() ? "FAILED" : "CANCELLED");
    insert.setLong(7, id);
    insert.setLong(8, bytes);
    insert.setLong(9, bytes);
    insert.setLong(10, 60_000L + random.nextInt(600_000));
    insert.setObject(11, complete ? bytes : null);
    insert.setInt(12, random.nextInt(20) == 0 ? 1 : 0);
    insert.setObject(13, end.minusMinutes(20));
    insert.setObject(14, end.minusMinutes(15));
    insert.setObject(15, complete ? end : null);
    insert.setObject(16, end);
  }

  private static List<Long> shows(Connection database) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id FROM concert_show ORDER BY id")) {
      List<Long> shows = new ArrayList<>();
      while (rows.next()) {
        shows.add(rows.getLong(1));
      }
      return shows;
    }
  }
}
