-- Identity, jobs, events and webhooks. Instants are UTC, with microseconds.

CREATE SEQUENCE user_account_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE user_account (
  id            BIGINT       NOT NULL PRIMARY KEY,
  username      VARCHAR(64)  NOT NULL,
  email         VARCHAR(255) NULL,
  password_hash VARCHAR(255) NOT NULL,
  role          VARCHAR(16)  NOT NULL,
  active        BOOLEAN      NOT NULL,
  login_count   INT          NOT NULL,
  last_login    DATETIME(6)  NULL,
  created_at    DATETIME(6)  NOT NULL,
  updated_at    DATETIME(6)  NOT NULL,
  UNIQUE KEY user_account_username (username),
  UNIQUE KEY user_account_email (email)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Tokens that their owner has signed out of before they ran out.
CREATE TABLE ended_token (
  jti     CHAR(36) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  ends_at DATETIME(6) NOT NULL,
  KEY ended_token_ends_at (ends_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE SEQUENCE job_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE job (
  id               BIGINT        NOT NULL PRIMARY KEY,
  public_id        CHAR(36)      CHARACTER SET ascii NOT NULL,
  type             VARCHAR(40)   NOT NULL,
  -- Which kind of its type, such as a full refresh; past runs of the same kind give the estimates.
  variant          VARCHAR(16)   NOT NULL,
  state            VARCHAR(16)   NOT NULL,
  -- Set while the job is pending or running, so that there is one at a time of its kind.
  active_key       VARCHAR(80)   CHARACTER SET ascii NULL,
  progress         INT           NOT NULL,
  message          VARCHAR(500)  NULL,
  parameters       LONGTEXT      NOT NULL,
  result           LONGTEXT      NULL,
  checkpoint_data  LONGTEXT      NULL,
  error            VARCHAR(1000) NULL,
  requested_by     BIGINT        NULL,
  cancel_requested BOOLEAN       NOT NULL,
  setbacks         INT           NOT NULL,
  execution        VARCHAR(36)   CHARACTER SET ascii NULL,
  lease_owner      VARCHAR(80)   CHARACTER SET ascii NULL,
  lease_until      DATETIME(6)   NULL,
  created_at       DATETIME(6)   NOT NULL,
  started_at       DATETIME(6)   NULL,
  completed_at     DATETIME(6)   NULL,
  updated_at       DATETIME(6)   NOT NULL,
  UNIQUE KEY job_public_id (public_id),
  UNIQUE KEY job_active_key (active_key),
  KEY job_type_created (type, created_at, id),
  KEY job_type_state_created (type, state, created_at, id),
  KEY job_variant_completed (type, variant, state, completed_at),
  KEY job_state_lease (state, lease_until),
  CONSTRAINT job_requested_by FOREIGN KEY (requested_by) REFERENCES user_account (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE SEQUENCE job_entry_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE job_entry (
  id         BIGINT        NOT NULL PRIMARY KEY,
  job_id     BIGINT        NOT NULL,
  level      VARCHAR(8)    NOT NULL,
  message    VARCHAR(1000) NOT NULL,
  created_at DATETIME(6)   NOT NULL,
  KEY job_entry_job (job_id, id),
  CONSTRAINT job_entry_job FOREIGN KEY (job_id) REFERENCES job (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The outbox: what happened, written in the transaction in which it happened.
-- Handed out one by one, so that the order of the numbers is the order of asking on all nodes.
CREATE SEQUENCE domain_event_seq START WITH 1 INCREMENT BY 1 CACHE 1000;
CREATE TABLE domain_event (
  id              BIGINT      NOT NULL PRIMARY KEY,
  public_id       CHAR(36)    CHARACTER SET ascii NOT NULL,
  name            VARCHAR(40) NOT NULL,
  data            LONGTEXT    NOT NULL,
  occurred_at     DATETIME(6) NOT NULL,
  webhooks_due    BOOLEAN     NOT NULL,
  UNIQUE KEY domain_event_public_id (public_id),
  KEY domain_event_webhooks_due (webhooks_due, id),
  KEY domain_event_occurred (occurred_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Events that the topic is still to be told, apart from the events themselves: those are locked when
-- messages for webhooks are made of them, and neither is to pass over what the other has in hand.
CREATE TABLE broadcast (
  event_id      BIGINT      NOT NULL PRIMARY KEY,
  -- Until then it belongs to a node that is just telling the topic.
  claimed_until DATETIME(6) NULL,
  CONSTRAINT broadcast_event FOREIGN KEY (event_id) REFERENCES domain_event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE SEQUENCE webhook_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE webhook (
  id                    BIGINT        NOT NULL PRIMARY KEY,
  owner_id              BIGINT        NOT NULL,
  url                   VARCHAR(2048) NOT NULL,
  status                VARCHAR(16)   NOT NULL,
  status_reason         VARCHAR(500)  NULL,
  timeout_seconds       INT           NOT NULL,
  retry_count           INT           NOT NULL,
  sealed_secret         VARCHAR(2048) NOT NULL,
  -- Events before this one happened before the webhook was made or switched on.
  first_event           BIGINT        NOT NULL,
  description           VARCHAR(500)  NULL,
  successful_deliveries BIGINT        NOT NULL,
  failed_deliveries     BIGINT        NOT NULL,
  answered_deliveries   BIGINT        NOT NULL,
  answer_millis         BIGINT        NOT NULL,
  consecutive_failures  INT           NOT NULL,
  failing_since         DATETIME(6)   NULL,
  last_success          DATETIME(6)   NULL,
  last_failure          DATETIME(6)   NULL,
  created_at            DATETIME(6)   NOT NULL,
  updated_at            DATETIME(6)   NOT NULL,
  KEY webhook_owner_status (owner_id, status, id),
  KEY webhook_status (status, id),
  CONSTRAINT webhook_owner FOREIGN KEY (owner_id) REFERENCES user_account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE webhook_event (
  webhook_id BIGINT      NOT NULL,
  -- Events are shown in the order in which they were given.
  position   INT         NOT NULL,
  event      VARCHAR(40) NOT NULL,
  PRIMARY KEY (webhook_id, position),
  KEY webhook_event_event (event, webhook_id),
  CONSTRAINT webhook_event_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- One event on its way to one webhook; its attempts are webhook_delivery rows.
CREATE SEQUENCE webhook_message_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE webhook_message (
  id              BIGINT      NOT NULL PRIMARY KEY,
  public_id       CHAR(36)    CHARACTER SET ascii NOT NULL,
  webhook_id      BIGINT      NOT NULL,
  event_id        BIGINT      NULL,
  event           VARCHAR(40) NOT NULL,
  payload         LONGTEXT    NOT NULL,
  state           VARCHAR(16) NOT NULL,
  attempts        INT         NOT NULL,
  next_attempt_at DATETIME(6) NOT NULL,
  lease_owner     VARCHAR(80) CHARACTER SET ascii NULL,
  lease_until     DATETIME(6) NULL,
  created_at      DATETIME(6) NOT NULL,
  updated_at      DATETIME(6) NOT NULL,
  UNIQUE KEY webhook_message_public_id (public_id),
  UNIQUE KEY webhook_message_once (event_id, webhook_id),
  KEY webhook_message_due (state, next_attempt_at, id),
  KEY webhook_message_lease (state, lease_until),
  KEY webhook_message_webhook (webhook_id, state, next_attempt_at),
  KEY webhook_message_created (created_at),
  CONSTRAINT webhook_message_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE,
  CONSTRAINT webhook_message_event FOREIGN KEY (event_id) REFERENCES domain_event (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE SEQUENCE webhook_delivery_seq START WITH 1 INCREMENT BY 50 CACHE 20;
CREATE TABLE webhook_delivery (
  id          BIGINT        NOT NULL PRIMARY KEY,
  message_id  BIGINT        NOT NULL,
  webhook_id  BIGINT        NOT NULL,
  event       VARCHAR(40)   NOT NULL,
  attempt     INT           NOT NULL,
  success     BOOLEAN       NOT NULL,
  status_code INT           NULL,
  duration_ms BIGINT        NOT NULL,
  response    VARCHAR(1000) NULL,
  error       VARCHAR(500)  NULL,
  created_at  DATETIME(6)   NOT NULL,
  KEY webhook_delivery_webhook (webhook_id, id),
  KEY webhook_delivery_webhook_success (webhook_id, success, id),
  KEY webhook_delivery_webhook_event (webhook_id, event, success, id),
  KEY webhook_delivery_event (event, success, id),
  KEY webhook_delivery_success (success, id),
  KEY webhook_delivery_message (message_id),
  KEY webhook_delivery_created (created_at),
  CONSTRAINT webhook_delivery_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE,
  CONSTRAINT webhook_delivery_message FOREIGN KEY (message_id) REFERENCES webhook_message (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
