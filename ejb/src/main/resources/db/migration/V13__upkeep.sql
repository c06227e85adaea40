-- What an admin has set while the server runs; the rest is as MicroProfile Config has it.
CREATE TABLE IF NOT EXISTS live_setting (
  name       VARCHAR(64)  CHARACTER SET ascii NOT NULL PRIMARY KEY,
  value      VARCHAR(500) NOT NULL,
  updated_at DATETIME(6)  NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- How large the database was on each day, in UTC.
CREATE TABLE IF NOT EXISTS database_size (
  day   DATE   NOT NULL PRIMARY KEY,
  bytes BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- When upkeep was last done.
CREATE TABLE IF NOT EXISTS upkeep (
  name    VARCHAR(40) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  done_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
