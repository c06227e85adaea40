CREATE SEQUENCE IF NOT EXISTS audit_entry_seq START WITH 1 INCREMENT BY 50 CACHE 20;
-- Outlives the users it is about.
CREATE TABLE IF NOT EXISTS audit_entry (
  id          BIGINT       NOT NULL PRIMARY KEY,
  user_id     BIGINT       NULL,
  username    VARCHAR(64)  NOT NULL,
  action      VARCHAR(40)  CHARACTER SET ascii NOT NULL,
  resource_id VARCHAR(100) NULL,
  -- JSON.
  details     LONGTEXT     NOT NULL,
  ip_address  VARCHAR(64)  NULL,
  user_agent  VARCHAR(500) NULL,
  created_at  DATETIME(6)  NOT NULL,
  KEY audit_entry_created (created_at, id),
  KEY audit_entry_user (user_id, created_at, id),
  KEY audit_entry_action (action, created_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

ALTER TABLE user_account
  ADD KEY IF NOT EXISTS user_account_role (role, id),
  ADD KEY IF NOT EXISTS user_account_active (active, id);

-- What a job's active_key was, for one more of the same.
ALTER TABLE job
  ADD COLUMN IF NOT EXISTS order_key VARCHAR(80) CHARACTER SET ascii NULL,
  ADD KEY IF NOT EXISTS job_created (created_at, id),
  ADD KEY IF NOT EXISTS job_state_created (state, created_at, id);
UPDATE job SET order_key = CASE type WHEN 'CATALOG_REFRESH' THEN 'catalog_refresh'
  WHEN 'DOWNLOAD_VERIFICATION' THEN CONCAT('download_verification:', variant) ELSE active_key END
  WHERE order_key IS NULL;
