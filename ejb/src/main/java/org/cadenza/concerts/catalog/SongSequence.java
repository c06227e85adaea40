package org.cadenza.concerts.catalog;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;

/**
 * Songs of which each ran into the next, such as {@code Scarlet Begonias > Fire On The Mountain};
 * or a single one. Words match by their beginnings.
 */
final class SongSequence {

  private static final int MOST_PARTS = 10;
  private static final int MOST_SONGS_BY_ID = 500;

  private static final String FROM_SONG =
      " FROM song WHERE MATCH (words) AGAINST (? IN BOOLEAN MODE)";

  private final List<String> words;

  private SongSequence(List<String> words) {
    this.words = words;
  }

  /** As it is asked for; a problem if it cannot be read. */
  static SongSequence of(String text) {
    String[] parts = text.split(">", -1);
    if (parts.length > MOST_PARTS) {
      throw Problem.invalid("song", "must be at most " + MOST_PARTS + " songs");
    }
    List<String> words = new ArrayList<>();
    for (String part : parts) {
      String query = Words.query(part);
      if (query == null) {
        throw Problem.invalid("song", "must name a song, and one on each side of >");
      }
      words.add(query);
    }
    return new SongSequence(words);
  }

  /**
   * A query with its values.
   *
   * @param isEmpty whether one of the songs is known to nobody, so that there is nothing to ask
   */
  record Query(String text, List<Object> values, boolean isEmpty) {}

  /** For the ids of the shows in which it was played, and in this order. */
  Query shows(SqlReader reader) {
    StringBuilder from = new StringBuilder("SELECT p0.show_id FROM show_song p0");
    StringBuilder where = new StringBuilder(" WHERE ");
    List<Object> values = new ArrayList<>();
    boolean isEmpty = false;
    for (int i = 0; i < words.size(); i++) {
      List<Long> ids = ids(reader, words.get(i));
      isEmpty |= ids.isEmpty();
      if (i > 0) {
        from.append(
            String.format(
                " JOIN show_song p%1$d ON p%1$d.show_id = p%2$d.show_id"
                    + " AND p%1$d.position = p%2$d.position + 1",
                i, i - 1));
        where.append(String.format(" AND p%d.segue AND ", i - 1));
      }
      // Few are named by id; of a word that begins very many titles the words are asked again.
      boolean byId = ids.size() <= MOST_SONGS_BY_ID;
      where.append(String.format("p%d.song_id IN (", i));
      where.append(byId ? SqlReader.places(ids.size()) : "SELECT id" + FROM_SONG).append(')');
      values.addAll(byId ? ids : List.of(words.get(i)));
    }
    return new Query(from.append(where).toString(), values, isEmpty);
  }

  private static List<Long> ids(SqlReader reader, String words) {
    return reader.list(
        "SELECT id" + FROM_SONG + " LIMIT ?",
        List.of(words, MOST_SONGS_BY_ID + 1),
        row -> row.getLong(1));
  }
}
