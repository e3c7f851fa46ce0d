-- What people decided on names, and which reading rests on which decision. Decisions are only ever added; one ends by a
-- row in decision_revocation.
CREATE TABLE decision (
    decision_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scope text NOT NULL CHECK (scope IN ('SENDER', 'REVIEW', 'EVERYWHERE')),
    review_id text NOT NULL REFERENCES review COLLATE "C",
    sender_key integer REFERENCES reporting_unit,
    text text NOT NULL CHECK (btrim(text) <> ''),
    name_key bytea NOT NULL CHECK (octet_length(name_key) = 32),
    unit_key integer NOT NULL REFERENCES reporting_unit,
    overrides boolean NOT NULL,
    actor text NOT NULL CHECK (btrim(actor) <> ''),
    reason text NOT NULL CHECK (btrim(reason) <> ''),
    decided_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT one_sender_where_it_is_for_one CHECK ((scope = 'SENDER') = (sender_key IS NOT NULL)),
    CONSTRAINT nothing_wider_overrides CHECK (NOT overrides OR scope = 'SENDER')
);
CREATE INDEX decision_name ON decision (name_key);
COMMENT ON TABLE decision IS 'A person''s ruling that a name means a unit, for a sender in a review, a review, or everywhere.';
COMMENT ON COLUMN decision.name_key IS 'SHA-256 of what of the name is compared: all but case, spaces, composition and tone placement.';

CREATE TABLE decision_revocation (
    decision_id bigint PRIMARY KEY REFERENCES decision,
    actor text NOT NULL CHECK (btrim(actor) <> ''),
    reason text NOT NULL CHECK (btrim(reason) <> ''),
    revoked_at timestamptz NOT NULL DEFAULT now(),
    superseded_by bigint REFERENCES decision,
    CHECK (superseded_by > decision_id)
);
COMMENT ON TABLE decision_revocation IS 'The end of a decision: taken back, or superseded by a later one.';

CREATE TABLE run_decision (
    run_id bigint NOT NULL REFERENCES run,
    decision_id bigint NOT NULL REFERENCES decision,
    PRIMARY KEY (run_id, decision_id)
);
COMMENT ON TABLE run_decision IS 'The decisions in force for a run, fixed when it begins.';

CREATE TABLE interpretation_key (
    interpretation_id bigint NOT NULL REFERENCES interpretation,
    name_key bytea NOT NULL,
    sure boolean NOT NULL,
    lines bigint NOT NULL CHECK (lines > 0),
    PRIMARY KEY (interpretation_id, name_key, sure)
);
CREATE INDEX interpretation_key_name ON interpretation_key (name_key);
COMMENT ON TABLE interpretation_key IS 'Each distinct name of a file, so that a decision on it is known to touch the file; sure: it means a unit by itself.';

CREATE TABLE interpretation_decision (
    interpretation_id bigint NOT NULL REFERENCES interpretation,
    decision_id bigint NOT NULL REFERENCES decision,
    PRIMARY KEY (interpretation_id, decision_id)
);
COMMENT ON TABLE interpretation_decision IS 'The decisions that counted when a file was read.';

ALTER TABLE observation ADD COLUMN name_decision bigint;
COMMENT ON COLUMN observation.name_decision IS 'The decision its unit rests on; null where none was needed.';

GRANT SELECT, INSERT ON decision, decision_revocation, run_decision, interpretation_key, interpretation_decision TO tonghop_app;
GRANT USAGE, SELECT ON SEQUENCE decision_decision_id_seq TO tonghop_app;
-- The lines of a name are counted up while a file is read; what a dead run left unfinished is cleared.
GRANT UPDATE (lines) ON interpretation_key TO tonghop_app;
GRANT DELETE ON interpretation_key, interpretation_decision TO tonghop_app;
