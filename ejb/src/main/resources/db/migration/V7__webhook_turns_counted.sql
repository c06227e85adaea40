-- Only the first message of a turn has its mark: senders are counted by as many rows as there are turns, and
-- not by all messages under way. What a start finds under way from before is put back at once.
UPDATE webhook_message SET turn = NULL WHERE turn IS NOT NULL AND (turn <> id OR state <> 'IN_PROGRESS');

ALTER TABLE webhook_message
  ADD KEY IF NOT EXISTS webhook_message_turn (turn),
  -- Of no use since messages are taken webhook by webhook, and written anew at each change of state.
  DROP KEY IF EXISTS webhook_message_due;
