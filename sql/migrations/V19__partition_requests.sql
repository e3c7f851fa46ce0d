-- Who interprets which partition of a run that is at work. The holder of a run offers its partitions here; it and the
-- workers claim them. A claim has a number that is never given twice; each chunk holds its row, so a process whose
-- claim was taken back can write nothing more of it. The rows go when the run is over.
CREATE TABLE partition_request (
    run_id bigint NOT NULL REFERENCES run,
    interpretation_id bigint NOT NULL REFERENCES interpretation,
    token bigint NOT NULL,
    step_execution_id bigint NOT NULL,
    for_holder boolean NOT NULL DEFAULT false,
    given_back integer NOT NULL DEFAULT 0,
    process text COLLATE "C",
    claim bigint UNIQUE,
    claimed_at timestamptz,
    moved_at timestamptz,
    outcome text CHECK (outcome IN ('done', 'stopped', 'failed')),
    PRIMARY KEY (run_id, interpretation_id),
    CHECK ((process IS NULL) = (claim IS NULL)),
    CHECK (outcome IS NULL OR claim IS NOT NULL)
);
CREATE INDEX partition_request_waiting ON partition_request (run_id, interpretation_id) WHERE process IS NULL;
COMMENT ON TABLE partition_request IS 'The partitions of runs at work: waiting, claimed by a process, or ended.';
COMMENT ON COLUMN partition_request.token IS 'Of the hold under which it is offered; a takeover of the run makes it void.';
COMMENT ON COLUMN partition_request.for_holder IS 'Only the holder of the run does it: elsewhere it failed, or was lost twice.';
COMMENT ON COLUMN partition_request.claim IS 'The fencing number a process writes under; every claim has a larger one.';
COMMENT ON COLUMN partition_request.moved_at IS 'When its last chunk was written.';

GRANT SELECT, INSERT, DELETE ON partition_request TO tonghop_app;
GRANT UPDATE (token, step_execution_id, for_holder, given_back, process, claim, claimed_at, moved_at, outcome)
    ON partition_request TO tonghop_app;
