-- What an artist's pages were when they were read whole and written, so that one that has not changed by a
-- byte need not be made sense of again.
CREATE TABLE IF NOT EXISTS printed_page (
  source VARCHAR(16) CHARACTER SET ascii NOT NULL,
  artist_source_id BIGINT NOT NULL,
  -- Rows of the artist before it.
  start_row INT NOT NULL,
  -- Of the answer's bytes, and of how they are read.
  digest VARCHAR(80) CHARACTER SET ascii NOT NULL,
  -- The shows' containers as a JSON array, in the page's order, and SHA-256 of their fingerprints in this order.
  containers MEDIUMTEXT CHARACTER SET ascii NOT NULL,
  print CHAR(64) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (source, artist_source_id, start_row)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

ALTER TABLE concert_show
  -- Folded already: they are compared as bytes, which is much cheaper than by the rules of a language.
  MODIFY artist_key VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  MODIFY venue_key VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  -- One index finds a container and keeps it the only one of its source.
  ADD UNIQUE KEY IF NOT EXISTS concert_show_container_source (container_id, source),
  DROP KEY IF EXISTS concert_show_container,
  DROP KEY IF EXISTS concert_show_source;

ALTER TABLE artist MODIFY name_key VARCHAR(64) COLLATE utf8mb4_bin NOT NULL;

-- Letters that are sorted like others, in keys of before.
UPDATE artist SET name_key = LEFT(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(name_key, 'œ', 'oe'), 'þ', 'th'),
  'ð', 'd'), 'ı', 'i'), 'ŋ', 'n'), 'ħ', 'h'), 64) WHERE name_key REGEXP '[œþðıŋħ]';
UPDATE concert_show SET artist_key = LEFT(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(artist_key, 'œ', 'oe'),
  'þ', 'th'), 'ð', 'd'), 'ı', 'i'), 'ŋ', 'n'), 'ħ', 'h'), 64) WHERE artist_key REGEXP '[œþðıŋħ]';
UPDATE concert_show SET venue_key = LEFT(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(venue_key, 'œ', 'oe'),
  'þ', 'th'), 'ð', 'd'), 'ı', 'i'), 'ŋ', 'n'), 'ħ', 'h'), 64) WHERE venue_key REGEXP '[œþðıŋħ]';
