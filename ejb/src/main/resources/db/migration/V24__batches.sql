-- Pages that are imported together: a batch is a job, and these are its pages.
CREATE TABLE IF NOT EXISTS import_batch_page (
  job_id        VARCHAR(64)   CHARACTER SET ascii NOT NULL,
  -- From 1.
  position      INT           NOT NULL,
  url           VARCHAR(500)  NOT NULL,
  state         VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tracklist_id  CHAR(36)      CHARACTER SET ascii NULL,
  cue_file_path VARCHAR(1000) NULL,
  message       VARCHAR(1000) NULL,
  error         VARCHAR(1000) NULL,
  started_at    DATETIME(6)   NULL,
  ended_at      DATETIME(6)   NULL,
  PRIMARY KEY (job_id, position),
  KEY import_batch_page_state (job_id, state),
  -- How long the last ones took.
  KEY import_batch_page_ended (state, ended_at),
  CONSTRAINT import_batch_page_job FOREIGN KEY (job_id) REFERENCES job (public_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Whose a schedule of batches is.
CREATE TABLE IF NOT EXISTS import_batch_schedule (
  schedule_id BIGINT NOT NULL PRIMARY KEY,
  owner_id    BIGINT NOT NULL,
  KEY import_batch_schedule_owner (owner_id, schedule_id),
  CONSTRAINT import_batch_schedule_schedule FOREIGN KEY (schedule_id) REFERENCES schedule (id) ON DELETE CASCADE,
  CONSTRAINT import_batch_schedule_owner FOREIGN KEY (owner_id) REFERENCES user_account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT IGNORE INTO scheduler VALUES ('tracklists', TRUE, UTC_TIMESTAMP(6));

-- A user's batches, the newest first.
ALTER TABLE job ADD KEY IF NOT EXISTS job_of_user (type, requested_by, created_at, id);
