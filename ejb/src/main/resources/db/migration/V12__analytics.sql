-- What analytics read instead of all downloads and all shows. Nothing in it is older than what it counts: rows
-- that are due are counted before anybody is told.

ALTER TABLE download
  -- Whether its state has changed since it was counted.
  ADD COLUMN IF NOT EXISTS count_due BOOLEAN NOT NULL DEFAULT TRUE,
  ADD KEY IF NOT EXISTS download_count_due (count_due, id);

-- What was counted of a download, to be taken back when it changes.
CREATE TABLE IF NOT EXISTS download_counted (
  download_id  BIGINT      NOT NULL PRIMARY KEY,
  -- The hour in which it ended, or else was queued.
  hour         DATETIME    NOT NULL,
  artist_id    BIGINT      NOT NULL,
  venue_id     BIGINT      NOT NULL,
  format       VARCHAR(20) CHARACTER SET ascii NOT NULL,
  quality      VARCHAR(20) CHARACTER SET ascii NOT NULL,
  state        VARCHAR(16) CHARACTER SET ascii NOT NULL,
  bytes        BIGINT      NOT NULL,
  fetched      BIGINT      NOT NULL,
  fetch_millis BIGINT      NOT NULL,
  seconds      BIGINT      NOT NULL,
  retried      BIGINT      NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Sums over downloads by one topic, such as the format, of a day, a month or ever.
CREATE TABLE IF NOT EXISTS download_tally (
  topic        VARCHAR(8)  CHARACTER SET ascii NOT NULL,
  grain        VARCHAR(8)  CHARACTER SET ascii NOT NULL,
  -- First day of the month, 1970-01-01 for ever.
  start        DATE        NOT NULL,
  item         VARCHAR(20) CHARACTER SET ascii NOT NULL,
  state        VARCHAR(16) CHARACTER SET ascii NOT NULL,
  downloads    BIGINT      NOT NULL,
  bytes        BIGINT      NOT NULL,
  fetched      BIGINT      NOT NULL,
  fetch_millis BIGINT      NOT NULL,
  seconds      BIGINT      NOT NULL,
  retried      BIGINT      NOT NULL,
  PRIMARY KEY (topic, grain, start, item, state)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Artists whose shows have changed since they were counted.
CREATE TABLE IF NOT EXISTS census_due (
  artist_id BIGINT NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
INSERT IGNORE INTO census_due SELECT id FROM artist;

-- These refer to artists and venues without saying so to the database: neither is ever removed, and a lock on an
-- artist would stand in the way of a refresh.
CREATE TABLE IF NOT EXISTS artist_census (
  artist_id  BIGINT        NOT NULL PRIMARY KEY,
  shows      INT           NOT NULL,
  available  INT           NOT NULL,
  rated      INT           NOT NULL,
  rating_sum DECIMAL(12, 1) NOT NULL,
  -- The year of most shows, and of those the latest.
  top_year   INT           NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Shows by the day on which they were found.
CREATE TABLE IF NOT EXISTS artist_growth (
  artist_id BIGINT NOT NULL,
  day       DATE   NOT NULL,
  shows     INT    NOT NULL,
  PRIMARY KEY (artist_id, day),
  KEY artist_growth_day (day, artist_id, shows)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE IF NOT EXISTS venue_artist (
  artist_id BIGINT NOT NULL,
  venue_id  BIGINT NOT NULL,
  shows     INT    NOT NULL,
  PRIMARY KEY (artist_id, venue_id),
  KEY venue_artist_venue (venue_id, shows, artist_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE IF NOT EXISTS venue_census (
  venue_id BIGINT NOT NULL PRIMARY KEY,
  shows    INT    NOT NULL,
  artists  INT    NOT NULL,
  KEY venue_census_shows (shows, venue_id),
  KEY venue_census_artists (artists, venue_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- One who counts at a time, for each of both. Venues are those with shows, for counting them takes long.
CREATE TABLE IF NOT EXISTS counting (
  what   VARCHAR(12) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  venues INT         NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
INSERT IGNORE INTO counting VALUES ('catalog', 0), ('downloads', NULL);

-- Requests by day, of all servers.
CREATE TABLE IF NOT EXISTS request_day (
  day        DATE   NOT NULL PRIMARY KEY,
  requests   BIGINT NOT NULL,
  errors     BIGINT NOT NULL,
  -- Most users who called within the same minute, on one server.
  peak_users INT    NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
CREATE TABLE IF NOT EXISTS request_user (
  day     DATE   NOT NULL,
  user_id BIGINT NOT NULL,
  PRIMARY KEY (day, user_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

ALTER TABLE job
  ADD KEY IF NOT EXISTS job_completed (completed_at, state);

-- What a report says, once it is made; its job tells everything else.
CREATE TABLE IF NOT EXISTS report (
  job_id     VARCHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  -- JSON or CSV.
  content    LONGTEXT    NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT report_job FOREIGN KEY (job_id) REFERENCES job (public_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
