-- Who works on what. A run is held by one process under a token that only grows; each of its writing transactions
-- holds that row (FOR SHARE), so a process that was given up for dead and wakes up again can write nothing more.
CREATE TABLE process (
    process text PRIMARY KEY COLLATE "C",
    host text NOT NULL,
    pid bigint NOT NULL,
    silence interval NOT NULL,
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    beat_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE process IS 'A process of the program, under the application_name of its connections.';
COMMENT ON COLUMN process.silence IS 'How long it may be without a heartbeat before it is given up for dead.';

CREATE SEQUENCE run_token AS bigint;
CREATE TABLE run_hold (
    run_id bigint PRIMARY KEY REFERENCES run,
    token bigint NOT NULL UNIQUE DEFAULT nextval('run_token'),
    process text NOT NULL REFERENCES process,
    since timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE run_hold IS 'The process that executes a run now, and the fencing token it writes under.';

CREATE TABLE run_lease (
    review_id text NOT NULL COLLATE "C",
    sender text NOT NULL COLLATE "C",
    run_id bigint NOT NULL REFERENCES run,
    PRIMARY KEY (review_id, sender)
);
CREATE INDEX run_lease_run ON run_lease (run_id);
COMMENT ON TABLE run_lease IS 'One writer a sender: the run that may read this sender''s files now; the empty sender is the inbox of the review.';

CREATE TABLE run_stop (
    run_id bigint PRIMARY KEY REFERENCES run,
    actor text NOT NULL,
    reason text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE run_stop IS 'A person asked this run to stop; it does so between two pieces of work, and nothing takes it up again but a person.';

-- What a run is taken up again with, by whichever process.
ALTER TABLE run
    ADD COLUMN fingerprint text,
    ADD COLUMN inbox text,
    ADD COLUMN quiet interval;
COMMENT ON COLUMN run.fingerprint IS 'Of definition, registry and rules; a program whose own differs does not take the run up again.';

CREATE TABLE run_submission (
    run_id bigint NOT NULL REFERENCES run,
    submission_id bigint NOT NULL REFERENCES submission,
    PRIMARY KEY (run_id, submission_id)
);
COMMENT ON TABLE run_submission IS 'What a rerun was asked to read anew.';

CREATE TABLE run_partition_start (
    run_id bigint NOT NULL REFERENCES run,
    sender_key integer NOT NULL REFERENCES reporting_unit,
    part text NOT NULL COLLATE "C",
    form_id text NOT NULL COLLATE "C",
    submission_id bigint NOT NULL REFERENCES submission,
    interpretation_id bigint NOT NULL REFERENCES interpretation,
    hash text NOT NULL,
    PRIMARY KEY (run_id, sender_key, part, form_id)
);
COMMENT ON TABLE run_partition_start IS 'What each partition of the review added up to when a rerun began.';

GRANT SELECT, INSERT ON process, run_hold, run_lease, run_stop, run_submission, run_partition_start TO tonghop_app;
GRANT UPDATE (beat_at), DELETE ON process TO tonghop_app;
GRANT UPDATE (token, process, since), DELETE ON run_hold TO tonghop_app;
GRANT DELETE ON run_lease, run_stop TO tonghop_app;
GRANT USAGE ON SEQUENCE run_token TO tonghop_app;
