package org.cadenza.concerts.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;

/**
 * Songs of which each ran into the next, such as {@code Scarlet Begonias > Fire On The Mountain};
 * or a single one. Words match by their beginnings.
 *
 * @param songs the ids that each of them may have; an empty list for one that nobody has played
 */
record SongSequence(List<List<Long>> songs) {

  private static final int MOST_PARTS = 10;
  private static final int MOST_SONGS = 500;

  /** As it is asked for. */
  static SongSequence of(SqlReader reader, String text) {
    String[] parts = text.split(">", -1);
    if (parts.length > MOST_PARTS) {
      throw Problem.invalid("song", "must be at most " + MOST_PARTS + " songs");
    }
    List<List<Long>> songs = new ArrayList<>();
    for (String part : parts) {
      String words = Words.query(part);
      if (words == null) {
        throw Problem.invalid("song", "must name a song, and one on each side of >");
      }
      songs.add(ids(reader, words));
    }
    return new SongSequence(songs);
  }

  private static List<Long> ids(SqlReader reader, String words) {
    List<Long> ids =
        reader.list(
            "SELECT id FROM song WHERE MATCH (words) AGAINST (? IN BOOLEAN MODE) LIMIT ?",
            List.of(words, MOST_SONGS + 1),
            row -> row.getLong(1));
    if (ids.size() > MOST_SONGS) {
      throw Problem.invalid("song", "fits too many songs; name it in more words");
    }
    return ids;
  }

  boolean isUnheard() {
    return songs.stream().anyMatch(List::isEmpty);
  }

  /** A query for the ids of the shows in which it was played. */
  String query() {
    StringBuilder from = new StringBuilder("SELECT p0.show_id FROM show_song p0");
    StringBuilder where = new StringBuilder(" WHERE p0.song_id IN (").append(places(0)).append(')');
    for (int i = 1; i < songs.size(); i++) {
      from.append(
          String.format(
              " JOIN show_song p%1$d ON p%1$d.show_id = p%2$d.show_id"
                  + " AND p%1$d.position = p%2$d.position + 1",
              i, i - 1));
      where.append(String.format(" AND p%d.segue AND p%d.song_id IN (%s)", i - 1, i, places(i)));
    }
    return from.append(where).toString();
  }

  private String places(int song) {
    return String.join(", ", Collections.nCopies(songs.get(song).size(), "?"));
  }

  /** The values for its question marks. */
  List<Long> values() {
    return songs.stream().flatMap(List::stream).toList();
  }
}
