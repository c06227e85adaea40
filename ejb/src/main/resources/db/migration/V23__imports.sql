-- Lists that were read from a page need no audio yet.
ALTER TABLE tracklist MODIFY audio_file_id CHAR(36) CHARACTER SET ascii NULL;
-- By which the site knows the set: addresses of one page differ.
ALTER TABLE tracklist ADD COLUMN IF NOT EXISTS
  site_set_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE tracklist ADD KEY IF NOT EXISTS tracklist_page (owner_id, site_set_id, created_at, id);

-- Sets of the site that we have seen: in a search, or by reading their page. Nobody's in particular.
CREATE TABLE IF NOT EXISTS site_set (
  set_id      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  url         VARCHAR(500) NOT NULL,
  title       VARCHAR(300) NOT NULL,
  performer   VARCHAR(300) NULL,
  event_name  VARCHAR(300) NULL,
  venue       VARCHAR(300) NULL,
  set_date    DATE         NULL,
  genre       VARCHAR(200) NULL,
  track_count INT          NULL,
  -- A JSON array; null until the page was read.
  page_rows   LONGTEXT     NULL,
  -- Artist and title of each track, folded, a line each, to be searched.
  words       LONGTEXT     NULL,
  seen_at     DATETIME(6)  NOT NULL,
  read_at     DATETIME(6)  NULL,
  KEY site_set_date (set_date, set_id),
  KEY site_set_seen (read_at, seen_at),
  FULLTEXT KEY site_set_title (title),
  FULLTEXT KEY site_set_words (words)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What the site answered to a search: the ids of sets, in its order.
CREATE TABLE IF NOT EXISTS site_search (
  search_sha256 CHAR(64)    CHARACTER SET ascii NOT NULL PRIMARY KEY,
  set_ids       LONGTEXT    NOT NULL,
  searched_at   DATETIME(6) NOT NULL,
  KEY site_search_at (searched_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The last import that a user called by a correlation id.
CREATE TABLE IF NOT EXISTS tracklist_import (
  owner_id       BIGINT      NOT NULL,
  correlation_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  job_id         CHAR(36)    CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (owner_id, correlation_id),
  KEY tracklist_import_job (job_id),
  CONSTRAINT tracklist_import_owner FOREIGN KEY (owner_id) REFERENCES user_account (id) ON DELETE CASCADE,
  CONSTRAINT tracklist_import_job FOREIGN KEY (job_id) REFERENCES job (public_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
