package org.cadenza.server.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cadenza.library.matching.Grams;

/** Files as if they had been found in the library: rows without files. */
final class PastFiles {

  private static final int BATCH = 1000;
  private static final int ARTISTS = 8;
  private static final int WORDS = 3000;
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "de", "lo", "mi", "nar", "sun", "tor", "ve", "chi", "ra", "el", "gro", "pha", "qui",
          "ster", "wen", "zo", "ing", "ly", "oud");

  private static final String FILE =
      "INSERT INTO library_file (id, public_id, path, path_sha256, byte_size, modified_at,"
          + " duration_ms, artist, title, added_at, updated_at)"
          + " VALUES (?, ?, ?, SHA2(?, 256), 1000, ?, 200000, ?, ?, ?, ?)";
  private static final String GRAM =
      "INSERT INTO library_gram (gram, file_id, grams) VALUES (?, ?, ?)";
  private static final String SUM =
      "INSERT INTO library_gram_sum (gram, files)"
          + " SELECT gram, COUNT(*) FROM library_gram GROUP BY gram";

  private PastFiles() {}

  /** Writes so many, always the same ones, and gives artist and title of each. */
  static List<String> write(Connection database, int count) throws SQLException {
    Random random = new Random(1);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      words.add(some(SYLLABLES, 2 + random.nextInt(3), "", random));
    }
    List<String> artists = new ArrayList<>();
    for (int i = 0; i < Math.max(1, count / ARTISTS); i++) {
      artists.add(some(words, 1 + random.nextInt(2), " ", random));
    }
    List<String> names = new ArrayList<>();
    database.setAutoCommit(false);
    try (PreparedStatement file = database.prepareStatement(FILE);
        PreparedStatement gram = database.prepareStatement(GRAM);
        Statement sum = database.createStatement()) {
      for (int i = 1; i <= count; i++) {
        String artist = artists.get(random.nextInt(artists.size()));
        String title = some(words, 1 + random.nextInt(4), " ", random);
        names.add(artist + " " + title);
        bind(file, i, artist, title);
        Set<Long> grams = Grams.of(artist + " " + title);
        for (long each : grams) {
          gram.setLong(1, each);
          gram.setLong(2, i);
          gram.setInt(3, grams.size());
          gram.addBatch();
        }
        if (i % BATCH == 0 || i == count) {
          file.executeBatch();
          gram.executeBatch();
          database.commit();
        }
      }
      sum.executeUpdate(SUM);
      database.commit();
    }
    database.setAutoCommit(true);
    return names;
  }

  private static String some(List<String> all, int count, String between, Random random) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(all.get(random.nextInt(all.size())));
    }
    return String.join(between, some);
  }

  private static void bind(PreparedStatement file, int id, String artist, String title)
      throws SQLException {
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    String path = "/none/" + id + ".flac";
    file.setLong(1, id);
    file.setString(2, new UUID(8, id).toString());
    file.setString(3, path);
    file.setString(4, path);
    file.setObject(5, now);
    file.setString(6, artist);
    file.setString(7, title);
    file.setObject(8, now);
    file.setObject(9, now);
    file.addBatch();
  }
}
