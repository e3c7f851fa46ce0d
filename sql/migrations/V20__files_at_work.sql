-- Which file a process has in its hands. A row that stays behind tells the next process over which file this one died;
-- a process that lives takes its own away.
CREATE TABLE file_at_work (
    submission_id bigint NOT NULL REFERENCES submission,
    process text NOT NULL COLLATE "C",
    token bigint NOT NULL,
    run_id bigint NOT NULL REFERENCES run,
    fingerprint text NOT NULL,
    lines_done bigint NOT NULL CHECK (lines_done >= 0),
    since timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (submission_id, process, token)
);
COMMENT ON TABLE file_at_work IS 'A process reads a submission; a row of a process that is gone means that it died over it.';
COMMENT ON COLUMN file_at_work.fingerprint IS 'Of what the reading rests on: with other rules the file is tried anew.';
COMMENT ON COLUMN file_at_work.lines_done IS 'How many lines were committed when it began: a file that comes on is no danger.';
GRANT SELECT, INSERT, DELETE ON file_at_work TO tonghop_app;
