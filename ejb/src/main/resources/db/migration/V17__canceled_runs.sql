-- Runs of a schedule that were canceled, beside those that have failed: executions are not kept for ever.
ALTER TABLE schedule ADD COLUMN IF NOT EXISTS cancel_count INT NOT NULL DEFAULT 0;
UPDATE schedule s SET cancel_count =
  (SELECT COUNT(*) FROM schedule_execution e WHERE e.schedule_id = s.id AND e.status = 'CANCELED');
