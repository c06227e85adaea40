-- Sums of all downloads together, where nobody asks for formats: a quarter of the rows.
INSERT INTO download_tally (topic, grain, start, item, state, downloads, bytes, fetched, fetch_millis, seconds,
  retried)
SELECT 'ALL', grain, start, '', state, SUM(downloads), SUM(bytes), SUM(fetched), SUM(fetch_millis), SUM(seconds),
  SUM(retried) FROM download_tally WHERE topic = 'FORMAT' GROUP BY grain, start, state
  ON DUPLICATE KEY UPDATE downloads = VALUES(downloads);
