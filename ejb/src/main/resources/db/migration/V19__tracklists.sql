CREATE SEQUENCE IF NOT EXISTS tracklist_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE IF NOT EXISTS tracklist (
  id                 BIGINT       NOT NULL PRIMARY KEY,
  public_id          CHAR(36)     CHARACTER SET ascii NOT NULL,
  owner_id           BIGINT       NOT NULL,
  -- An audio file, be it in the library or not.
  audio_file_id      CHAR(36)     CHARACTER SET ascii NOT NULL,
  source             VARCHAR(16)  CHARACTER SET ascii NOT NULL,
  url                VARCHAR(500) NULL,
  dj_name            VARCHAR(300) NULL,
  event_name         VARCHAR(300) NULL,
  -- A JSON array: a set is read and changed as a whole, and nothing looks for a track by itself.
  tracks             LONGTEXT     NOT NULL,
  track_count        INT          NOT NULL,
  confidence         DECIMAL(4, 3) NOT NULL,
  is_draft           BOOLEAN      NOT NULL,
  default_cue_format VARCHAR(16)  CHARACTER SET ascii NULL,
  -- Of its last change, from 1 on.
  revision           INT          NOT NULL,
  created_at         DATETIME(6)  NOT NULL,
  updated_at         DATETIME(6)  NOT NULL,
  UNIQUE KEY tracklist_public_id (public_id),
  KEY tracklist_owner (owner_id, created_at, id),
  KEY tracklist_created (created_at, id),
  KEY tracklist_audio (audio_file_id, is_draft, created_at, id),
  CONSTRAINT tracklist_owner FOREIGN KEY (owner_id) REFERENCES user_account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A list as it was after each change, the present one included.
CREATE TABLE IF NOT EXISTS tracklist_revision (
  tracklist_id BIGINT      NOT NULL,
  revision     INT         NOT NULL,
  tracks       LONGTEXT    NOT NULL,
  is_draft     BOOLEAN     NOT NULL,
  changed_by   BIGINT      NULL,
  created_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (tracklist_id, revision),
  CONSTRAINT tracklist_revision_list FOREIGN KEY (tracklist_id) REFERENCES tracklist (id) ON DELETE CASCADE,
  CONSTRAINT tracklist_revision_user FOREIGN KEY (changed_by) REFERENCES user_account (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
