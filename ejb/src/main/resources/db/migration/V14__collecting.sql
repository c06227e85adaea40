-- What was found on a day was written on it as well, so one index tells both.
ALTER TABLE concert_show
  DROP KEY IF EXISTS concert_show_created,
  DROP KEY IF EXISTS concert_show_updated,
  ADD KEY IF NOT EXISTS concert_show_written (updated_at, created_at);

-- Who listens is told what has changed.
ALTER TABLE job ADD KEY IF NOT EXISTS job_updated (updated_at);
ALTER TABLE download ADD KEY IF NOT EXISTS download_updated (updated_at, id);

-- Songs, of which titles that differ by case or accents alone are one.
CREATE TABLE IF NOT EXISTS song (
  id    INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title VARCHAR(255) NOT NULL,
  -- As org.cadenza.concerts.catalog.Words has them.
  words VARCHAR(2000) NOT NULL,
  UNIQUE KEY song_title (title),
  FULLTEXT KEY song_words (words)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- When which of them was played: a copy of show_track by songs, made between refreshes.
CREATE TABLE IF NOT EXISTS show_song (
  song_id  INT     NOT NULL,
  show_id  BIGINT  NOT NULL,
  position INT     NOT NULL,
  -- Whether it ran into the next.
  segue    BOOLEAN NOT NULL,
  PRIMARY KEY (song_id, show_id, position),
  KEY show_song_show (show_id, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The state in which a show was copied, by the time at which it was written.
CREATE TABLE IF NOT EXISTS song_show (
  show_id    BIGINT      NOT NULL PRIMARY KEY,
  written_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Artists whose shows have changed since they were copied.
CREATE TABLE IF NOT EXISTS song_due (
  artist_id BIGINT NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
INSERT IGNORE INTO song_due SELECT id FROM artist;

-- Sums of spans such as the last 30 days lie among those of days and months; the days as of which there are any.
ALTER TABLE download_tally
  MODIFY grain VARCHAR(12) CHARACTER SET ascii NOT NULL,
  ADD KEY IF NOT EXISTS download_tally_most (topic, grain, start, state, downloads, item);
CREATE TABLE IF NOT EXISTS download_span (
  day DATE NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
