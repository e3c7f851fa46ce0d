-- A rerun touches the files it was asked to read anew and no others: of each partition of its review (a sender, a part,
-- a form) the figures before and after it, as a hash, and the database itself refuses a rerun that changed another one.
CREATE TABLE run_partition (
    run_id bigint NOT NULL REFERENCES run,
    sender_key integer NOT NULL REFERENCES reporting_unit,
    part text NOT NULL COLLATE "C",
    form_id text NOT NULL COLLATE "C",
    touched boolean NOT NULL,
    before text,
    after text,
    PRIMARY KEY (run_id, sender_key, part, form_id),
    CONSTRAINT a_rerun_changes_no_other_partition CHECK (touched OR before IS NOT DISTINCT FROM after)
);
COMMENT ON COLUMN run_partition.before IS 'SHA-256 of its observations added up by unit and indicator, before the run; null where it had none.';
COMMENT ON COLUMN run_partition.after IS 'The same when the run published.';
GRANT SELECT, INSERT ON run_partition TO tonghop_app;
