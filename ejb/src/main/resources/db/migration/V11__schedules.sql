CREATE SEQUENCE IF NOT EXISTS schedule_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE IF NOT EXISTS schedule (
  id           BIGINT       NOT NULL PRIMARY KEY,
  -- Whose it is: each wing lists and stops its own.
  wing         VARCHAR(16)  CHARACTER SET ascii NOT NULL,
  name         VARCHAR(120) NOT NULL,
  description  VARCHAR(500) NULL,
  type         VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  cron_expr    VARCHAR(100) CHARACTER SET ascii NOT NULL,
  time_zone    VARCHAR(64)  CHARACTER SET ascii NOT NULL,
  missed_runs  VARCHAR(8)   CHARACTER SET ascii NOT NULL,
  status       VARCHAR(8)   CHARACTER SET ascii NOT NULL,
  -- A JSON object.
  parameters   TEXT         NOT NULL,
  -- Null where it is not to run.
  next_run     DATETIME(6)  NULL,
  last_run     DATETIME(6)  NULL,
  last_job_id  VARCHAR(64)  CHARACTER SET ascii NULL,
  last_status  VARCHAR(16)  CHARACTER SET ascii NULL,
  run_count    INT          NOT NULL,
  fail_count   INT          NOT NULL,
  ended_count  INT          NOT NULL,
  ended_millis BIGINT       NOT NULL,
  created_by   VARCHAR(64)  NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  updated_at   DATETIME(6)  NOT NULL,
  KEY schedule_due (next_run),
  KEY schedule_wing (wing, id),
  KEY schedule_wing_status (wing, status, id),
  KEY schedule_wing_type (wing, type, id),
  KEY schedule_popular (wing, run_count)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE SEQUENCE IF NOT EXISTS schedule_execution_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE IF NOT EXISTS schedule_execution (
  id           BIGINT        NOT NULL PRIMARY KEY,
  schedule_id  BIGINT        NOT NULL,
  due_at       DATETIME(6)   NOT NULL,
  job_id       VARCHAR(64)   CHARACTER SET ascii NOT NULL,
  -- Pending until its job is ordered.
  status       VARCHAR(16)   CHARACTER SET ascii NOT NULL,
  started_at   DATETIME(6)   NOT NULL,
  completed_at DATETIME(6)   NULL,
  result       LONGTEXT      NULL,
  error        VARCHAR(1000) NULL,
  -- Each due time runs once, however many servers there are.
  UNIQUE KEY schedule_execution_once (schedule_id, due_at),
  UNIQUE KEY schedule_execution_job (job_id),
  KEY schedule_execution_of (schedule_id, id),
  KEY schedule_execution_of_status (schedule_id, status, id),
  KEY schedule_execution_status (status, id),
  KEY schedule_execution_started (started_at, status),
  CONSTRAINT schedule_execution_schedule FOREIGN KEY (schedule_id) REFERENCES schedule (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Whether a wing's schedules run; they do unless somebody stopped them.
CREATE TABLE IF NOT EXISTS scheduler (
  wing       VARCHAR(16) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  running    BOOLEAN     NOT NULL,
  started_at DATETIME(6) NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
INSERT IGNORE INTO scheduler VALUES ('concerts', TRUE, UTC_TIMESTAMP(6));
