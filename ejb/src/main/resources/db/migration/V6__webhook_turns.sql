-- Messages of one webhook are sent several in a turn, by one sender: here is the first of the turn, so that
-- the senders that a webhook has can be counted.
ALTER TABLE webhook_message ADD COLUMN IF NOT EXISTS turn BIGINT NULL;
