-- Accounts that users have elsewhere, by which they sign in.
CREATE TABLE IF NOT EXISTS foreign_identity (
  provider  VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  -- What never changes there.
  subject   VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  user_id   BIGINT       NOT NULL,
  -- How it was called there when it was linked.
  name      VARCHAR(255) NOT NULL,
  linked_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (provider, subject),
  UNIQUE KEY foreign_identity_user (user_id, provider),
  CONSTRAINT foreign_identity_user FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
