-- Leases without clocks: a server counts here as long as it lives, and rows name their server.

CREATE TABLE IF NOT EXISTS node_beat (
  owner VARCHAR(80) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  beat  BIGINT      NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

ALTER TABLE job
  DROP KEY IF EXISTS job_state_lease,
  DROP COLUMN IF EXISTS lease_until,
  ADD KEY job_state_lease (state, lease_owner);

ALTER TABLE download
  DROP KEY IF EXISTS download_lease,
  DROP COLUMN IF EXISTS lease_until,
  ADD KEY download_lease (state, lease_owner);

ALTER TABLE webhook_message
  DROP KEY IF EXISTS webhook_message_lease,
  DROP COLUMN IF EXISTS lease_until,
  ADD KEY webhook_message_lease (state, lease_owner);

ALTER TABLE broadcast
  DROP COLUMN IF EXISTS claimed_until,
  -- The server that is just telling the topic.
  ADD COLUMN IF NOT EXISTS lease_owner VARCHAR(80) CHARACTER SET ascii NULL;
