package org.cadenza.concerts.downloads.history;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/** Counts downloads that have changed, and takes back what they were counted as before. */
@Stateless
public class TransferCount {

  /** Downloads in one transaction. */
  static final int BATCH = 500;

  private static final String COUNTED =
      "SELECT download_id, hour, artist_id, venue_id, format, quality, state, bytes, fetched,"
          + " fetch_millis, seconds, retried FROM download_counted WHERE download_id IN (:ids)";
  private static final String NOW =
      "SELECT d.id, DATE_FORMAT(CASE WHEN d.state = 'COMPLETED' THEN d.downloaded_at"
          + " WHEN d.state IN ('FAILED', 'CANCELLED') THEN d.updated_at ELSE d.created_at END,"
          + " '%Y-%m-%d %H:00:00'), s.artist_id, s.venue_id, d.format, d.quality, d.state,"
          + " CASE WHEN d.state = 'COMPLETED' THEN COALESCE(d.file_size, 0) ELSE d.bytes_done END,"
          + " d.bytes_fetched, d.fetch_millis, CASE WHEN d.state = 'COMPLETED' THEN"
          + " GREATEST(0, COALESCE(TIMESTAMPDIFF(SECOND, d.started_at, d.downloaded_at), 0))"
          + " ELSE 0 END, d.retry_count > 0"
          + " FROM download d JOIN concert_show s ON s.id = d.show_id"
          + " WHERE d.id IN (:ids) AND d.state <> 'REMOVING'";
  private static final String ADD =
      "INSERT INTO download_tally (topic, grain, start, item, state, downloads, bytes, fetched,"
          + " fetch_millis, seconds, retried) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " ON DUPLICATE KEY UPDATE downloads = downloads + VALUES(downloads),"
          + " bytes = bytes + VALUES(bytes), fetched = fetched + VALUES(fetched),"
          + " fetch_millis = fetch_millis + VALUES(fetch_millis),"
          + " seconds = seconds + VALUES(seconds), retried = retried + VALUES(retried)";

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject SpanSums spans;
  @Inject DaySums days;

  /**
   * Counts some of those that are due.
   *
   * @param today as of which sums of spans are wanted
   * @return how many
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int countSome(LocalDate today) {
    // One after the other, so that who comes later finds everything counted. What somebody is just
    // changing is passed over: it is as it was, until he has.
    reader.list(
        "SELECT what FROM counting WHERE what = 'downloads' FOR UPDATE", List.of(), row -> 1);
    spans.make(today);
    List<Long> due =
        reader.list(
            "SELECT id FROM download WHERE count_due = TRUE ORDER BY id LIMIT ?"
                + " FOR UPDATE SKIP LOCKED",
            List.of(BATCH),
            row -> row.getLong(1));
    if (!due.isEmpty()) {
      count(due);
      writer.change(
          "UPDATE download SET count_due = FALSE WHERE id IN ("
              + SqlReader.places(due.size())
              + ")",
          due);
    }
    return due.size();
  }

  /** A download vanishes, in the caller's transaction: it counts as nothing from then on. */
  public void forget(long download) {
    // Nobody makes sums of spans or days meanwhile, which would not know of it. Then the row, as
    // who counts does: else both would take back what it counted as.
    reader.list(
        "SELECT what FROM counting WHERE what = 'downloads' FOR UPDATE", List.of(), row -> 1);
    List<Long> there =
        reader.list(
            "SELECT id FROM download WHERE id = ? FOR UPDATE",
            List.of(download),
            row -> row.getLong(1));
    if (!there.isEmpty()) {
      count(there);
    }
  }

  /** Downloads of these artists' shows are due whose show has another artist or venue than then. */
  public void followShows(List<Long> artists) {
    List<Long> moved =
        reader.list(
            "SELECT c.download_id FROM concert_show s JOIN download d ON d.show_id = s.id"
                + " JOIN download_counted c ON c.download_id = d.id WHERE s.artist_id IN ("
                + SqlReader.places(artists.size())
                + ") AND (c.artist_id <> s.artist_id OR c.venue_id <> s.venue_id)",
            artists,
            row -> row.getLong(1));
    writer.add(
        "UPDATE download SET count_due = TRUE WHERE id = ?",
        moved.stream().sorted().map(List::<Object>of).toList());
  }

  private void count(List<Long> ids) {
    String places = SqlReader.places(ids.size());
    TallyDeltas deltas = new TallyDeltas(spans.days());
    reader
        .list(COUNTED.replace(":ids", places), ids, CountedDownload::read)
        .forEach(deltas::takeBack);
    List<CountedDownload> now =
        reader.list(NOW.replace(":ids", places), ids, CountedDownload::read);
    now.forEach(deltas::add);
    writer.change("DELETE FROM download_counted WHERE download_id IN (" + places + ")", ids);
    writer.add(
        "INSERT INTO download_counted VALUES (" + SqlReader.places(12) + ")",
        now.stream().map(CountedDownload::columns).toList());
    writer.add(ADD, deltas.rows());
    days.make(deltas.days());
  }
}
