CREATE SEQUENCE IF NOT EXISTS cue_file_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE IF NOT EXISTS cue_file (
  id           BIGINT        NOT NULL PRIMARY KEY,
  public_id    CHAR(36)      CHARACTER SET ascii NOT NULL,
  -- Files that were made anew of one another; each has its version among them.
  series       CHAR(36)      CHARACTER SET ascii NOT NULL,
  version      INT           NOT NULL,
  owner_id     BIGINT        NOT NULL,
  -- None for one that was made of data, or read from a sheet.
  tracklist_id CHAR(36)      CHARACTER SET ascii NULL,
  format       VARCHAR(16)   CHARACTER SET ascii NOT NULL,
  -- JSON: the audio's path, options, and the tracks that it was made of.
  recipe       LONGTEXT      NOT NULL,
  content      LONGTEXT      NOT NULL,
  byte_size    INT           NOT NULL,
  sha256       CHAR(64)      CHARACTER SET ascii NOT NULL,
  track_count  INT           NOT NULL,
  -- Of the last track's end in 1/3000 second, if that is known.
  ends_at      BIGINT        NULL,
  is_active    BOOLEAN       NOT NULL,
  created_at   DATETIME(6)   NOT NULL,
  updated_at   DATETIME(6)   NOT NULL,
  UNIQUE KEY cue_file_public_id (public_id),
  UNIQUE KEY cue_file_version (series, version),
  KEY cue_file_owner (owner_id, is_active, created_at, id),
  KEY cue_file_list (tracklist_id, is_active, created_at, id),
  KEY cue_file_format (format, is_active, created_at, id),
  CONSTRAINT cue_file_owner FOREIGN KEY (owner_id) REFERENCES user_account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
