-- What a second source of shows needs.

ALTER TABLE concert_show
  -- Why it cannot be downloaded, for a person, where the source tells.
  ADD COLUMN IF NOT EXISTS refusal          VARCHAR(300) NULL,
  ADD COLUMN IF NOT EXISTS recording_source TEXT         NULL,
  ADD COLUMN IF NOT EXISTS taper            VARCHAR(255) NULL,
  ADD COLUMN IF NOT EXISTS equipment        TEXT         NULL;

-- Numbers, of a range of their own, for artists and shows that their source calls by words. A number
-- is never given twice, and stays when the source lists the thing no more: clients keep it.
CREATE SEQUENCE IF NOT EXISTS source_number_seq START WITH 1000000001 INCREMENT BY 1 CACHE 100;
CREATE TABLE IF NOT EXISTS source_number (
  number BIGINT       NOT NULL PRIMARY KEY,
  source VARCHAR(16)  CHARACTER SET ascii NOT NULL,
  kind   VARCHAR(8)   CHARACTER SET ascii NOT NULL,
  name   VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  UNIQUE KEY source_number_name (source, kind, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
