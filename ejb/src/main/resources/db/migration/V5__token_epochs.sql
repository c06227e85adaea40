-- Which of a user's tokens are good: those of the epoch that began with the last change of the password,
-- and the one with which it was changed.
ALTER TABLE user_account
  ADD COLUMN IF NOT EXISTS token_epoch INT NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS kept_token CHAR(36) CHARACTER SET ascii NULL;
