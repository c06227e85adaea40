package org.cadenza.server.e2e.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;

/**
 * A product with a collection of which every figure is known: Anna with three shows, Bela with two,
 * Carl with none; seven downloads, of which one waits.
 */
final class KnownCollection {

  static final Product PRODUCT = filled();

  private KnownCollection() {}

  private static Product filled() {
    Product product = Product.with(Map.of()).start();
    artist(product, 1, "Anna", 3);
    artist(product, 2, "Bela", 2);
    artist(product, 3, "Carl", 0);
    venue(product, 1, "Club", "Paris");
    venue(product, 2, "Hall", "Ithaca");
    venue(product, 3, null, null);
    show(product, 1, 1, 1, "1977-05-08", 4.0, true, 1);
    show(product, 2, 1, 2, "1977-05-09", 5.0, true, 1);
    show(product, 3, 1, 1, "1980-01-01", null, false, 0);
    show(product, 4, 2, 1, "1999-12-31", null, true, 2);
    show(product, 5, 2, 3, "2000-01-01", null, true, 0);
    // As whoever writes shows does.
    Rows.change(product, "INSERT INTO census_due SELECT id FROM artist");
    download(product, 1, 1, "FLAC 16bit/44.1kHz COMPLETED", 3_000_000_000L, 0, 0);
    download(product, 2, 2, "FLAC 16bit/44.1kHz COMPLETED", 1_000_000_000L, 3, 0);
    download(product, 3, 4, "MP3 320kbps COMPLETED", 500_000_000L, 3, 0);
    download(product, 4, 1, "MP3 320kbps FAILED", 100_000_000L, 0, 2);
    download(product, 5, 2, "FLAC 24bit/96kHz CANCELLED", 0L, 40, 0);
    download(product, 6, 4, "FLAC 16bit/44.1kHz COMPLETED", 1_000_000_000L, 40, 0);
    download(product, 7, 5, "FLAC 16bit/44.1kHz PENDING", 0L, 0, 0);
    return product;
  }

  private static void artist(Product product, int id, String name, int shows) {
    Rows.change(
        product,
        "INSERT INTO artist (id, source, source_id, name, name_key, name_words, slug, show_count,"
            + " created_at, updated_at) VALUES (?, 'nugs', ?, ?, LOWER(?), LOWER(?), LOWER(?), ?,"
            + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
        id,
        id,
        name,
        name,
        name,
        name,
        shows);
  }

  private static void venue(Product product, int id, String name, String city) {
    Rows.change(
        product,
        "INSERT INTO venue (id, identity, name, city, name_words, city_words, created_at)"
            + " VALUES (?, SHA2(?, 256), ?, ?, '', '', UTC_TIMESTAMP(6))",
        id,
        id,
        name,
        city);
  }

  private static void show(
      Product product,
      int id,
      int artist,
      int venue,
      String date,
      Double rating,
      boolean available,
      int downloads) {
    Rows.change(
        product,
        "INSERT INTO concert_show (id, source, container_id, artist_id, venue_id, artist_key,"
            + " venue_key, performance_date, rating, download_count, is_available, fidelity,"
            + " fingerprint, created_at, updated_at) VALUES (?, 'nugs', ?, ?, ?, '', '', ?, ?, ?, ?,"
            + " 'cd', '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
        id,
        id,
        artist,
        venue,
        date,
        rating,
        downloads,
        available);
  }

  /**
   * Ended so many days ago at the same time of the day; what is fetched took 80 s, all of it 2 min.
   */
  private static void download(
      Product product, int id, int show, String kind, long bytes, int daysAgo, int retries) {
    String[] parts = kind.split(" ", -1);
    boolean complete = parts[2].equals("COMPLETED");
    LocalDateTime end =
        LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC).minus(daysAgo, ChronoUnit.DAYS);
    Rows.change(
        product,
        "INSERT INTO download (id, public_id, show_id, requested_by, format, quality, folder,"
            + " state, queue_order, progress, tracks_total, tracks_done, bytes_done, bytes_fetched,"
            + " fetch_millis, file_size, retry_count, not_before, cancel_requested, created_at,"
            + " started_at, downloaded_at, updated_at)"
            + " SELECT ?, UUID(), ?, id, ?, ?, ?, ?, ?, 0, 1, 0, ?, ?, 80000, ?, ?, ?, FALSE, ?, ?,"
            + " ?, ? FROM user_account WHERE username = 'admin'",
        id,
        show,
        parts[0],
        parts[1],
        "folder " + id,
        parts[2],
        id,
        bytes,
        bytes,
        complete ? bytes : null,
        retries,
        end.plusDays(1000),
        end.minusMinutes(5),
        end.minusMinutes(2),
        complete ? end : null,
        end);
  }

  static String day(int daysAgo) {
    return LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo).toString();
  }
}
