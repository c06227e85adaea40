package org.cadenza.library.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.library.matching.GramRows;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/** Rows of files, in the caller's transaction; a few hundred at a time. */
@ApplicationScoped
class FileRows {

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject GramRows grams;
  @Inject Clock clock;

  /** A row as far as it tells whether its file has changed. */
  record Known(long id, String path, long byteSize, Instant modifiedAt, boolean gone) {

    boolean isStill(FoundFile file) {
      return !gone && byteSize == file.byteSize() && modifiedAt.equals(file.modifiedAt());
    }
  }

  /** Those of the files that have a row, by the hash of their path. */
  Map<String, Known> known(List<FoundFile> files) {
    Map<String, Known> known = new HashMap<>();
    if (!files.isEmpty()) {
      reader.list(
          "SELECT path_sha256, id, path, byte_size, modified_at, gone_at IS NOT NULL"
              + " FROM library_file WHERE path_sha256 IN ("
              + SqlReader.places(files.size())
              + ")",
          files.stream().map(FoundFile::pathHash).toList(),
          row ->
              known.put(
                  row.getString(1),
                  new Known(
                      row.getLong(2),
                      row.getString(3),
                      row.getLong(4),
                      SqlReader.time(row, 5),
                      row.getBoolean(6))));
    }
    return known;
  }

  /** Those under a folder that were there when they were last looked for, by their ids. */
  List<Known> under(Path folder, long afterId, int most) {
    String prefix = folder.toString().equals("/") ? "/" : folder + "/";
    // What begins with the prefix lies before what begins with the character after the slash.
    String end = prefix.substring(0, prefix.length() - 1) + '0';
    return reader.list(
        "SELECT id, path, byte_size, modified_at FROM library_file"
            + " WHERE path > ? AND path < ? AND gone_at IS NULL AND id > ? ORDER BY id LIMIT ?",
        List.of(prefix, end, afterId, most),
        row ->
            new Known(
                row.getLong(1), row.getString(2), row.getLong(3), SqlReader.time(row, 4), false));
  }

  /** Nobody else changes files until the transaction ends: so no path has two rows. */
  void takePen() {
    reader.number("SELECT id FROM library_pen WHERE id = 1 FOR UPDATE", List.of());
  }

  /** Writes what was read; a file that is known keeps its id. */
  void write(List<ReadFile> files) {
    if (files.isEmpty()) {
      return;
    }
    Map<String, Known> known = known(files.stream().map(ReadFile::file).toList());
    int fresh = (int) files.stream().filter(f -> !known.containsKey(hash(f))).count();
    List<Long> keys = writer.keys("library_file_seq", fresh);
    Instant now = clock.instant();
    List<List<Object>> added = new ArrayList<>();
    List<List<Object>> changed = new ArrayList<>();
    Map<Long, String> texts = new HashMap<>();
    for (ReadFile file : files) {
      List<Object> values = values(file, now);
      Known old = known.get(hash(file));
      long id = old == null ? keys.get(added.size()) : old.id();
      if (old == null) {
        values.addAll(
            Arrays.asList(
                id, UUID.randomUUID().toString(), file.file().path().toString(), hash(file), now));
        added.add(values);
      } else {
        values.add(id);
        changed.add(values);
      }
      texts.put(id, GramRows.text(file.facts().artist(), file.facts().title()));
    }
    writer.add(
        "INSERT INTO library_file (byte_size, modified_at, duration_ms, artist, title, album, genre,"
            + " bpm, musical_key, updated_at, id, public_id, path, path_sha256, added_at)"
            + " VALUES ("
            + SqlReader.places(15)
            + ")",
        added);
    writer.add(
        "UPDATE library_file SET byte_size = ?, modified_at = ?, duration_ms = ?, artist = ?,"
            + " title = ?, album = ?, genre = ?, bpm = ?, musical_key = ?, updated_at = ?,"
            + " gone_at = NULL WHERE id = ?",
        changed);
    grams.write(texts, !changed.isEmpty());
  }

  private static String hash(ReadFile file) {
    return file.file().pathHash();
  }

  private static List<Object> values(ReadFile file, Instant now) {
    AudioFacts facts = file.facts();
    return new ArrayList<>(
        Arrays.asList(
            file.file().byteSize(),
            file.file().modifiedAt(),
            facts.durationMillis(),
            facts.artist(),
            facts.title(),
            facts.album(),
            facts.genre(),
            facts.bpm(),
            facts.key(),
            now));
  }

  /** They are not where they were, and are not found any more. */
  void gone(List<Long> ids) {
    Instant now = clock.instant();
    writer.add(
        "UPDATE library_file SET gone_at = ? WHERE id = ? AND gone_at IS NULL",
        ids.stream().map(id -> List.<Object>of(now, id)).toList());
    grams.forget(ids);
  }
}
