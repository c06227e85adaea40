-- The live-concert catalog and its downloads.
-- *_key columns hold folded text (case, accents, punctuation) to sort by; *_words the same for full-text search.

CREATE SEQUENCE artist_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE artist (
  id              BIGINT        NOT NULL PRIMARY KEY,
  source          VARCHAR(16)   CHARACTER SET ascii NOT NULL,
  source_id       BIGINT        NOT NULL,
  name            VARCHAR(255)  NOT NULL,
  name_key        VARCHAR(64)   NOT NULL,
  name_words      VARCHAR(1000) NOT NULL,
  slug            VARCHAR(255)  NOT NULL,
  image_url       VARCHAR(1000) NULL,
  page_url        VARCHAR(1000) NULL,
  show_count      INT           NOT NULL,
  first_show_date DATE          NULL,
  last_show_date  DATE          NULL,
  created_at      DATETIME(6)   NOT NULL,
  updated_at      DATETIME(6)   NOT NULL,
  UNIQUE KEY artist_source (source, source_id),
  UNIQUE KEY artist_slug (slug),
  KEY artist_name (name_key, id),
  KEY artist_show_count (show_count, id),
  KEY artist_last_show (last_show_date, id),
  KEY artist_created (created_at),
  FULLTEXT KEY artist_words (name_words)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE SEQUENCE venue_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE venue (
  id         BIGINT        NOT NULL PRIMARY KEY,
  -- SHA-256 of folded name, city and state: what makes two venues one.
  identity   CHAR(64)      CHARACTER SET ascii NOT NULL,
  name       VARCHAR(255)  NULL,
  city       VARCHAR(120)  NULL,
  state      VARCHAR(60)   NULL,
  country    VARCHAR(60)   NULL,
  name_words VARCHAR(1000) NOT NULL,
  city_words VARCHAR(500)  NOT NULL,
  created_at DATETIME(6)   NOT NULL,
  UNIQUE KEY venue_identity (identity),
  FULLTEXT KEY venue_words (name_words),
  FULLTEXT KEY venue_city_words (city_words)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE SEQUENCE concert_show_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE concert_show (
  id               BIGINT        NOT NULL PRIMARY KEY,
  source           VARCHAR(16)   CHARACTER SET ascii NOT NULL,
  container_id     BIGINT        NOT NULL,
  artist_id        BIGINT        NOT NULL,
  venue_id         BIGINT        NOT NULL,
  artist_key       VARCHAR(64)   NOT NULL,
  venue_key        VARCHAR(64)   NOT NULL,
  performance_date DATE          NULL,
  title            VARCHAR(500)  NULL,
  duration_seconds INT           NULL,
  notes            TEXT          NULL,
  page_url         VARCHAR(1000) NULL,
  image_url        VARCHAR(1000) NULL,
  rating           DECIMAL(2, 1) NULL,
  download_count   INT           NOT NULL,
  is_available     BOOLEAN       NOT NULL,
  -- Best lossless quality that the source has: none, cd (16bit/44.1kHz) or hd (24bit/96kHz as well).
  fidelity         VARCHAR(8)    CHARACTER SET ascii NOT NULL,
  -- SHA-256 of all that the source tells of the show; the same print, nothing to write.
  fingerprint      CHAR(64)      CHARACTER SET ascii NOT NULL,
  created_at       DATETIME(6)   NOT NULL,
  updated_at       DATETIME(6)   NOT NULL,
  UNIQUE KEY concert_show_source (source, container_id),
  KEY concert_show_container (container_id),
  KEY concert_show_date (performance_date, id),
  KEY concert_show_artist_name (artist_key, performance_date, id),
  KEY concert_show_venue_name (venue_key, performance_date, id),
  KEY concert_show_downloads (download_count, id),
  KEY concert_show_artist_date (artist_id, performance_date, id),
  KEY concert_show_artist_venue (artist_id, venue_key, id),
  KEY concert_show_artist_downloads (artist_id, download_count, id),
  KEY concert_show_venue_date (venue_id, performance_date, id),
  KEY concert_show_created (created_at),
  KEY concert_show_updated (updated_at),
  CONSTRAINT concert_show_artist FOREIGN KEY (artist_id) REFERENCES artist (id),
  CONSTRAINT concert_show_venue FOREIGN KEY (venue_id) REFERENCES venue (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE show_track (
  show_id          BIGINT       NOT NULL,
  position         INT          NOT NULL,
  source_track_id  BIGINT       NOT NULL,
  disc_number      INT          NOT NULL,
  track_number     INT          NOT NULL,
  set_number       INT          NOT NULL,
  title            VARCHAR(255) NOT NULL,
  segue            BOOLEAN      NOT NULL,
  duration_seconds INT          NULL,
  PRIMARY KEY (show_id, position),
  CONSTRAINT show_track_show FOREIGN KEY (show_id) REFERENCES concert_show (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE show_review (
  show_id     BIGINT       NOT NULL,
  position    INT          NOT NULL,
  reviewer    VARCHAR(255) NULL,
  rating      DECIMAL(2, 1) NULL,
  review      TEXT         NULL,
  reviewed_on VARCHAR(40)  NULL,
  PRIMARY KEY (show_id, position),
  CONSTRAINT show_review_show FOREIGN KEY (show_id) REFERENCES concert_show (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE SEQUENCE download_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE download (
  id               BIGINT        NOT NULL PRIMARY KEY,
  public_id        CHAR(36)      CHARACTER SET ascii NOT NULL,
  show_id          BIGINT        NOT NULL,
  requested_by     BIGINT        NULL,
  format           VARCHAR(8)    CHARACTER SET ascii NOT NULL,
  quality          VARCHAR(16)   CHARACTER SET ascii NOT NULL,
  -- Set unless the download has failed or was cancelled, so that each exists once.
  active_key       VARCHAR(80)   CHARACTER SET ascii NULL,
  folder           VARCHAR(1000) NOT NULL,
  state            VARCHAR(16)   NOT NULL,
  queue_order      BIGINT        NOT NULL,
  progress         INT           NOT NULL,
  tracks_total     INT           NOT NULL,
  tracks_done      INT           NOT NULL,
  bytes_expected   BIGINT        NULL,
  bytes_done       BIGINT        NOT NULL,
  bytes_fetched    BIGINT        NOT NULL,
  fetch_millis     BIGINT        NOT NULL,
  file_size        BIGINT        NULL,
  retry_count      INT           NOT NULL,
  error_message    VARCHAR(1000) NULL,
  blocked_reason   VARCHAR(1000) NULL,
  not_before       DATETIME(6)   NULL,
  cancel_requested BOOLEAN       NOT NULL,
  lease_owner      VARCHAR(80)   CHARACTER SET ascii NULL,
  lease_until      DATETIME(6)   NULL,
  created_at       DATETIME(6)   NOT NULL,
  started_at       DATETIME(6)   NULL,
  downloaded_at    DATETIME(6)   NULL,
  updated_at       DATETIME(6)   NOT NULL,
  UNIQUE KEY download_public_id (public_id),
  UNIQUE KEY download_active_key (active_key),
  KEY download_created (created_at, id),
  KEY download_state_created (state, created_at, id),
  KEY download_format_created (format, created_at, id),
  KEY download_quality (quality),
  KEY download_queue (state, queue_order, id),
  KEY download_lease (state, lease_until),
  KEY download_done (downloaded_at),
  KEY download_show (show_id, created_at, id),
  KEY download_requested_by (requested_by),
  CONSTRAINT download_show FOREIGN KEY (show_id) REFERENCES concert_show (id),
  CONSTRAINT download_requested_by FOREIGN KEY (requested_by) REFERENCES user_account (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE download_track (
  download_id     BIGINT       NOT NULL,
  position        INT          NOT NULL,
  source_track_id BIGINT       NOT NULL,
  title           VARCHAR(255) NOT NULL,
  file_name       VARCHAR(255) NULL,
  size            BIGINT       NULL,
  sha256          CHAR(64)     CHARACTER SET ascii NULL,
  -- Checksum of the bytes as they came, and of the samples in them where the format tells (FLAC).
  source_sha256   CHAR(64)     CHARACTER SET ascii NULL,
  audio_md5       CHAR(32)     CHARACTER SET ascii NULL,
  done            BOOLEAN      NOT NULL,
  PRIMARY KEY (download_id, position),
  CONSTRAINT download_track_download FOREIGN KEY (download_id) REFERENCES download (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
