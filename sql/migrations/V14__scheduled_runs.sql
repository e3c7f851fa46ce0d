-- A night of a schedule has one run of a review, whoever asks for it and how often: the row is made in the transaction
-- that begins the run, so that there is never the one without the other.
CREATE TABLE scheduled_run (
    review_id text NOT NULL,
    schedule text NOT NULL COLLATE "C",
    scheduled_at timestamptz NOT NULL,
    run_id bigint NOT NULL UNIQUE REFERENCES run,
    PRIMARY KEY (review_id, schedule, scheduled_at)
);
COMMENT ON COLUMN scheduled_run.scheduled_at IS 'When the run should have begun, not when it did.';
GRANT SELECT, INSERT ON scheduled_run TO tonghop_app;
