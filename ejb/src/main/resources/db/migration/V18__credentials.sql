-- Keys of programs, sessions that are renewed, and what both may use.
ALTER TABLE user_account
  ADD COLUMN IF NOT EXISTS tier VARCHAR(12) CHARACTER SET ascii NOT NULL DEFAULT 'FREE';
UPDATE user_account SET tier = 'ENTERPRISE' WHERE role = 'ADMIN' ORDER BY id LIMIT 1;

CREATE SEQUENCE IF NOT EXISTS api_key_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE IF NOT EXISTS api_key (
  id           BIGINT       NOT NULL PRIMARY KEY,
  public_id    CHAR(36)     CHARACTER SET ascii NOT NULL,
  owner_id     BIGINT       NOT NULL,
  name         VARCHAR(100) NOT NULL,
  description  VARCHAR(500) NULL,
  -- How it begins, so that its owner knows it; the rest is known to nobody but who holds it.
  prefix       VARCHAR(16)  CHARACTER SET ascii NOT NULL,
  -- SHA-256 of the whole key, which is 256 bits of chance: a slow hash would add nothing.
  hash         CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  may_write    BOOLEAN      NOT NULL,
  may_admin    BOOLEAN      NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6)  NULL,
  last_used_at DATETIME(6)  NULL,
  revoked_at   DATETIME(6)  NULL,
  -- When another took its place.
  rotated_at   DATETIME(6)  NULL,
  UNIQUE KEY api_key_public_id (public_id),
  UNIQUE KEY api_key_hash (hash),
  KEY api_key_owner (owner_id, id),
  CONSTRAINT api_key_owner FOREIGN KEY (owner_id) REFERENCES user_account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE SEQUENCE IF NOT EXISTS refresh_token_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE IF NOT EXISTS refresh_token (
  id         BIGINT      NOT NULL PRIMARY KEY,
  -- Of one sign-in: all of them end when one that was used comes again.
  family     CHAR(36)    CHARACTER SET ascii NOT NULL,
  owner_id   BIGINT      NOT NULL,
  hash       CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Of the password with which the sign-in was made.
  epoch      INT         NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  UNIQUE KEY refresh_token_hash (hash),
  KEY refresh_token_family (family),
  KEY refresh_token_expires (expires_at),
  CONSTRAINT refresh_token_owner FOREIGN KEY (owner_id) REFERENCES user_account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Calls by day in UTC, of all servers.
CREATE TABLE IF NOT EXISTS api_usage (
  owner_id BIGINT       NOT NULL,
  day      DATE         NOT NULL,
  -- 0 for calls without a key.
  key_id   BIGINT       NOT NULL,
  -- The path with its variables' names.
  route    VARCHAR(160) CHARACTER SET ascii NOT NULL,
  requests BIGINT       NOT NULL,
  errors   BIGINT       NOT NULL,
  tokens   BIGINT       NOT NULL,
  millis   BIGINT       NOT NULL,
  PRIMARY KEY (owner_id, day, key_id, route),
  KEY api_usage_key (key_id, day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
