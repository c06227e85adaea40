-- What a refresh finds new or changed of artists that somebody monitors. Numbers are given in the order
-- in which refreshes are written, of which there is one at a time.
CREATE SEQUENCE IF NOT EXISTS show_change_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE IF NOT EXISTS show_change (
  id        BIGINT      NOT NULL PRIMARY KEY,
  show_id   BIGINT      NOT NULL,
  artist_id BIGINT      NOT NULL,
  is_new    BOOLEAN     NOT NULL,
  found_at  DATETIME(6) NOT NULL,
  KEY show_change_artist (artist_id, id),
  KEY show_change_show (show_id),
  KEY show_change_found (found_at),
  CONSTRAINT show_change_show FOREIGN KEY (show_id) REFERENCES concert_show (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE SEQUENCE IF NOT EXISTS monitor_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE IF NOT EXISTS monitor (
  id              BIGINT        NOT NULL PRIMARY KEY,
  owner_id        BIGINT        NOT NULL,
  artist_id       BIGINT        NOT NULL,
  status          VARCHAR(8)    CHARACTER SET ascii NOT NULL,
  status_reason   VARCHAR(500)  NULL,
  frequency       VARCHAR(8)    CHARACTER SET ascii NOT NULL,
  notify_new      BOOLEAN       NOT NULL,
  notify_updates  BOOLEAN       NOT NULL,
  auto_download   BOOLEAN       NOT NULL,
  format          VARCHAR(8)    CHARACTER SET ascii NOT NULL,
  quality         VARCHAR(16)   CHARACTER SET ascii NOT NULL,
  min_rating      DECIMAL(2, 1) NULL,
  -- A JSON list of texts.
  venue_filters   TEXT          NOT NULL,
  -- The last change that was looked at; what is later is still to be told.
  seen            BIGINT        NOT NULL,
  shows_found     INT           NOT NULL,
  alerts_sent     INT           NOT NULL,
  auto_downloads  INT           NOT NULL,
  check_count     INT           NOT NULL,
  error_count     INT           NOT NULL,
  failures_in_row INT           NOT NULL,
  last_check      DATETIME(6)   NULL,
  next_check      DATETIME(6)   NOT NULL,
  created_at      DATETIME(6)   NOT NULL,
  updated_at      DATETIME(6)   NOT NULL,
  UNIQUE KEY monitor_once (owner_id, artist_id),
  KEY monitor_artist (artist_id),
  KEY monitor_due (status, next_check),
  KEY monitor_owner_status (owner_id, status, id),
  KEY monitor_owner_frequency (owner_id, frequency, id),
  KEY monitor_status (status, id),
  KEY monitor_frequency (frequency, id),
  CONSTRAINT monitor_owner FOREIGN KEY (owner_id) REFERENCES user_account (id) ON DELETE CASCADE,
  CONSTRAINT monitor_artist FOREIGN KEY (artist_id) REFERENCES artist (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What became of a change of a monitored artist's show, once a monitor.
CREATE SEQUENCE IF NOT EXISTS monitor_find_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE IF NOT EXISTS monitor_find (
  id         BIGINT      NOT NULL PRIMARY KEY,
  monitor_id BIGINT      NOT NULL,
  show_id    BIGINT      NOT NULL,
  change_id  BIGINT      NOT NULL,
  is_new     BOOLEAN     NOT NULL,
  action     VARCHAR(20) CHARACTER SET ascii NOT NULL,
  found_at   DATETIME(6) NOT NULL,
  UNIQUE KEY monitor_find_once (monitor_id, change_id),
  KEY monitor_find_latest (monitor_id, id),
  KEY monitor_find_when (found_at, monitor_id, is_new, action),
  KEY monitor_find_show (show_id),
  CONSTRAINT monitor_find_monitor FOREIGN KEY (monitor_id) REFERENCES monitor (id) ON DELETE CASCADE,
  CONSTRAINT monitor_find_show FOREIGN KEY (show_id) REFERENCES concert_show (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE SEQUENCE IF NOT EXISTS alert_seq START WITH 1 INCREMENT BY 50 CACHE 20;
-- Outlives the monitor, whose owner keeps it until it is old.
CREATE TABLE IF NOT EXISTS alert (
  id              BIGINT       NOT NULL PRIMARY KEY,
  owner_id        BIGINT       NOT NULL,
  monitor_id      BIGINT       NOT NULL,
  artist_id       BIGINT       NOT NULL,
  type            VARCHAR(16)  CHARACTER SET ascii NOT NULL,
  title           VARCHAR(100) NOT NULL,
  message         VARCHAR(1000) NOT NULL,
  status          VARCHAR(16)  CHARACTER SET ascii NOT NULL,
  -- JSON.
  data            TEXT         NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  acknowledged_at DATETIME(6)  NULL,
  KEY alert_owner (owner_id, id),
  KEY alert_owner_status (owner_id, status, id),
  KEY alert_owner_type (owner_id, type, id),
  KEY alert_owner_artist (owner_id, artist_id, id),
  KEY alert_status (status, id),
  KEY alert_type (type, id),
  KEY alert_artist (artist_id, id),
  KEY alert_created (created_at),
  CONSTRAINT alert_owner FOREIGN KEY (owner_id) REFERENCES user_account (id) ON DELETE CASCADE,
  CONSTRAINT alert_artist FOREIGN KEY (artist_id) REFERENCES artist (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE SEQUENCE IF NOT EXISTS monitor_check_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE IF NOT EXISTS monitor_check (
  id         BIGINT       NOT NULL PRIMARY KEY,
  monitor_id BIGINT       NOT NULL,
  checked_at DATETIME(6)  NOT NULL,
  error      VARCHAR(500) NULL,
  KEY monitor_check_when (checked_at, monitor_id),
  KEY monitor_check_monitor (monitor_id),
  CONSTRAINT monitor_check_monitor FOREIGN KEY (monitor_id) REFERENCES monitor (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Whose webhooks are told; null for everybody's.
ALTER TABLE domain_event ADD COLUMN IF NOT EXISTS owner_id BIGINT NULL;

-- Some documents put a word before a job's id.
ALTER TABLE job MODIFY public_id VARCHAR(64) CHARACTER SET ascii NOT NULL;
