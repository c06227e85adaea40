-- What ended on a day, by formats: the same sums as in download_tally, but a row for each day, where that has one
-- for each format and state.
CREATE TABLE IF NOT EXISTS download_day (
  day       DATE   NOT NULL PRIMARY KEY,
  completed BIGINT NOT NULL,
  ended     BIGINT NOT NULL,
  -- Of the files of completed ones.
  bytes     BIGINT NOT NULL,
  -- How many have ended in which format.
  mp3       BIGINT NOT NULL,
  flac      BIGINT NOT NULL,
  alac      BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

REPLACE INTO download_day (day, completed, ended, bytes, mp3, flac, alac)
SELECT start,
  SUM(IF(state = 'COMPLETED', downloads, 0)),
  SUM(downloads),
  SUM(IF(state = 'COMPLETED', bytes, 0)),
  SUM(IF(item = 'MP3', downloads, 0)),
  SUM(IF(item = 'FLAC', downloads, 0)),
  SUM(IF(item = 'ALAC', downloads, 0))
FROM download_tally
WHERE topic = 'FORMAT' AND grain = 'DAY' AND state IN ('COMPLETED', 'FAILED', 'CANCELLED')
GROUP BY start;
