-- Words of our own are compared as bytes, which is much cheaper than by the rules of a language: states change
-- with each try, and indexes with them.
ALTER TABLE webhook_message
  MODIFY event VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  MODIFY state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Nothing looks for a message by what its receiver knows it by, and chance alone keeps that from coming twice.
  DROP KEY IF EXISTS webhook_message_public_id;

ALTER TABLE webhook_delivery MODIFY event VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
