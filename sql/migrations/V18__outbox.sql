-- What people are told of nights. A notice is made in the transaction that ends a run, so that nobody is told of a run
-- that was rolled back, and none that ended is kept quiet; it is sent afterwards, at least once, under an id that stays.
CREATE TABLE notice (
    notice_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL CHECK (kind IN ('night', 'alarm', 'missed')),
    schedule text NOT NULL COLLATE "C",
    scheduled_at timestamptz NOT NULL,
    run_id bigint REFERENCES run,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    written_at timestamptz,
    subject text,
    body text,
    CHECK ((written_at IS NULL) = (subject IS NULL) AND (written_at IS NULL) = (body IS NULL))
);
CREATE UNIQUE INDEX notice_once ON notice (schedule, scheduled_at, kind, COALESCE(run_id, 0));
CREATE INDEX notice_unwritten ON notice (made_at) WHERE written_at IS NULL;
COMMENT ON COLUMN notice.kind IS 'night: the digest of a night; alarm: a run of it was blocked or failed; missed: it did not run.';
COMMENT ON COLUMN notice.run_id IS 'Of an alarm, its run; of a digest, the run that ended after the first digest was written.';

CREATE TABLE notice_delivery (
    notice_id uuid NOT NULL REFERENCES notice,
    channel text NOT NULL CHECK (channel IN ('mail', 'webhook')),
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'given_up')),
    attempts integer NOT NULL DEFAULT 0,
    next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    claimed_until timestamptz,
    failure text,
    ended_at timestamptz,
    PRIMARY KEY (notice_id, channel)
);
CREATE INDEX notice_delivery_waiting ON notice_delivery (channel, next_at) WHERE state = 'waiting';
COMMENT ON COLUMN notice_delivery.claimed_until IS 'Until then one process is about to send it; a process that died is not waited for longer.';

GRANT SELECT, INSERT ON notice, notice_delivery TO tonghop_app;
GRANT UPDATE (written_at, subject, body) ON notice TO tonghop_app;
GRANT UPDATE (state, attempts, next_at, claimed_until, failure, ended_at) ON notice_delivery TO tonghop_app;
