-- Audio files under the library's roots, and what they are found by.
CREATE SEQUENCE IF NOT EXISTS library_file_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE IF NOT EXISTS library_file (
  id          BIGINT        NOT NULL PRIMARY KEY,
  public_id   CHAR(36)      CHARACTER SET ascii NOT NULL,
  -- Absolute, with links resolved.
  path        VARCHAR(4096) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  path_sha256 CHAR(64)      CHARACTER SET ascii NOT NULL,
  byte_size   BIGINT        NOT NULL,
  modified_at DATETIME(6)   NOT NULL,
  duration_ms BIGINT        NULL,
  artist      VARCHAR(300)  NULL,
  title       VARCHAR(300)  NOT NULL,
  album       VARCHAR(300)  NULL,
  genre       VARCHAR(100)  NULL,
  bpm         DECIMAL(6, 2) NULL,
  musical_key VARCHAR(10)   NULL,
  -- Since when it is not where it was; null while it is there. Its id stays what it is.
  gone_at     DATETIME(6)   NULL,
  added_at    DATETIME(6)   NOT NULL,
  updated_at  DATETIME(6)   NOT NULL,
  UNIQUE KEY library_file_public_id (public_id),
  UNIQUE KEY library_file_path (path_sha256),
  KEY library_file_folder (path(191)),
  KEY library_file_added (gone_at, added_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Three letters of "artist title", folded, as one number; MariaDB has no trigram index.
CREATE TABLE IF NOT EXISTS library_gram (
  gram    BIGINT   NOT NULL,
  file_id BIGINT   NOT NULL,
  -- How many the file has in all: of two that share as much, the shorter is the better one.
  grams   SMALLINT NOT NULL,
  PRIMARY KEY (gram, file_id),
  KEY library_gram_file (file_id),
  CONSTRAINT library_gram_file FOREIGN KEY (file_id) REFERENCES library_file (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- In how many files each is; only a guide to which ones are worth looking up.
CREATE TABLE IF NOT EXISTS library_gram_sum (
  gram  BIGINT NOT NULL PRIMARY KEY,
  files INT    NOT NULL
) ENGINE = InnoDB;

-- Ids that clients brought along, and which file each means.
CREATE TABLE IF NOT EXISTS library_name (
  public_id  CHAR(36)    CHARACTER SET ascii NOT NULL PRIMARY KEY,
  file_id    BIGINT      NOT NULL,
  owner_id   BIGINT      NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT library_name_file FOREIGN KEY (file_id) REFERENCES library_file (id) ON DELETE CASCADE,
  CONSTRAINT library_name_owner FOREIGN KEY (owner_id) REFERENCES user_account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Folders in which something has changed, such as one of a complete download: to be looked at soon.
CREATE TABLE IF NOT EXISTS library_change (
  path_sha256 CHAR(64)      CHARACTER SET ascii NOT NULL PRIMARY KEY,
  path        VARCHAR(4096) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  changed_at  DATETIME(6)   NOT NULL,
  KEY library_change_at (changed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- One row: whoever changes files of the library holds it meanwhile.
CREATE TABLE IF NOT EXISTS library_pen (
  id INT NOT NULL PRIMARY KEY
) ENGINE = InnoDB;
INSERT IGNORE INTO library_pen (id) VALUES (1);
