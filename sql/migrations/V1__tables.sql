-- The tables of the house. Names are the vocabulary of docs/ARCHITECTURE.md.
-- What was once said is only added to: the application may not update or delete deliveries, content, readings,
-- figures, releases or audit rows; what is current is a pointer (review.current_release, registry_edition_current).

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE DOMAIN amount AS numeric
    CONSTRAINT amount_is_finite_and_not_negative CHECK (VALUE >= 0 AND VALUE < 'Infinity');
COMMENT ON DOMAIN amount IS 'A finite amount of 0 or more, in the canonical unit of its indicator (m², VND, days, the count).';

-- ---------------------------------------------------------------------------------------------- runs and audit
CREATE TABLE run (
    run_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    review_id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('run', 'nightly', 'rerun')),
    actor text NOT NULL,
    reason text,
    business_date date NOT NULL,
    definition_key integer NOT NULL,
    edition integer NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX run_review ON run (review_id, run_id DESC);

CREATE TABLE run_result (
    run_id bigint PRIMARY KEY REFERENCES run,
    state text NOT NULL CHECK (state IN ('done', 'blocked', 'failed')),
    release_number integer,
    submissions_new bigint NOT NULL DEFAULT 0,
    submissions_duplicate bigint NOT NULL DEFAULT 0,
    submissions_superseding bigint NOT NULL DEFAULT 0,
    submissions_rejected bigint NOT NULL DEFAULT 0,
    lines_read bigint NOT NULL DEFAULT 0,
    lines_accepted bigint NOT NULL DEFAULT 0,
    lines_held bigint NOT NULL DEFAULT 0,
    lines_non_data bigint NOT NULL DEFAULT 0,
    finished_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE run_event (
    run_event_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id bigint NOT NULL REFERENCES run,
    at timestamptz NOT NULL DEFAULT now(),
    kind text NOT NULL,
    detail text NOT NULL
);
CREATE INDEX run_event_run ON run_event (run_id);

CREATE TABLE audit_event (
    audit_event_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    actor text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
    detail text NOT NULL DEFAULT ''
);

-- ---------------------------------------------------------------------------------------------- registry
CREATE TABLE registry_edition (
    edition integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fingerprint text NOT NULL UNIQUE,
    imported_at timestamptz NOT NULL DEFAULT now(),
    actor text NOT NULL
);
COMMENT ON TABLE registry_edition IS 'One whole import of the registry; correcting it makes a new edition, the old one stays.';

CREATE TABLE registry_edition_current (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    edition integer NOT NULL REFERENCES registry_edition
);

CREATE TABLE reporting_unit (
    unit_key integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id text NOT NULL UNIQUE COLLATE "C"
);
COMMENT ON TABLE reporting_unit IS 'A reporting unit for ever: our own stable id, never the official code, which passes from unit to unit.';

CREATE TABLE reporting_unit_version (
    edition integer NOT NULL REFERENCES registry_edition,
    unit_key integer NOT NULL REFERENCES reporting_unit,
    slug text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    level text NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    parent_key integer REFERENCES reporting_unit,
    code text NOT NULL COLLATE "C",
    valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
    CHECK (parent_key <> unit_key),
    CHECK ((level = 'PROVINCE') = (parent_key IS NULL)),
    CONSTRAINT one_version_of_a_unit_on_a_date
        EXCLUDE USING gist (edition WITH =, unit_key WITH =, valid WITH &&),
    CONSTRAINT one_unit_of_a_code_on_a_date
        EXCLUDE USING gist (edition WITH =, level WITH =, code WITH =, valid WITH &&)
);
CREATE INDEX reporting_unit_version_unit ON reporting_unit_version (edition, unit_key);

CREATE TABLE unit_event (
    edition integer NOT NULL REFERENCES registry_edition,
    position integer NOT NULL,
    kind text NOT NULL,
    effective date NOT NULL,
    from_key integer NOT NULL REFERENCES reporting_unit,
    to_key integer REFERENCES reporting_unit,
    whole boolean NOT NULL,
    legal_text text NOT NULL,
    evidence text NOT NULL,
    note text NOT NULL,
    PRIMARY KEY (edition, position),
    CONSTRAINT split_has_a_legal_text CHECK (kind <> 'SPLIT' OR legal_text <> '')
);
COMMENT ON COLUMN unit_event.to_key IS 'The successor; null where it is unknown, and then said to be unknown.';

-- A unit's versions follow each other without a gap, and its parent exists all the while.
CREATE FUNCTION registry_edition_is_sound() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    broken record;
BEGIN
    SELECT v.unit_key, v.valid INTO broken
    FROM reporting_unit_version v
    WHERE v.edition = NEW.edition
      AND NOT upper_inf(v.valid)
      AND EXISTS (SELECT FROM reporting_unit_version later
                  WHERE later.edition = v.edition AND later.unit_key = v.unit_key AND lower(later.valid) > upper(v.valid))
      AND NOT EXISTS (SELECT FROM reporting_unit_version next
                      WHERE next.edition = v.edition AND next.unit_key = v.unit_key AND lower(next.valid) = upper(v.valid))
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'unit % has a gap after %', broken.unit_key, broken.valid
            USING ERRCODE = 'check_violation', CONSTRAINT = 'no_gap_between_versions';
    END IF;
    SELECT v.unit_key, v.valid INTO broken
    FROM reporting_unit_version v
    WHERE v.edition = NEW.edition
      AND v.parent_key IS NOT NULL
      AND NOT datemultirange(v.valid) <@ COALESCE(
          (SELECT range_agg(p.valid) FROM reporting_unit_version p
           WHERE p.edition = v.edition AND p.unit_key = v.parent_key), '{}'::datemultirange)
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'unit % has no parent for part of %', broken.unit_key, broken.valid
            USING ERRCODE = 'check_violation', CONSTRAINT = 'parent_exists_all_the_while';
    END IF;
    RETURN NULL;
END
$$;
-- Checked once, when an edition is made current: the whole of it stands by then.
CREATE TRIGGER registry_edition_is_sound AFTER INSERT OR UPDATE ON registry_edition_current
    FOR EACH ROW EXECUTE FUNCTION registry_edition_is_sound();

-- ---------------------------------------------------------------------------------------------- reviews
CREATE TABLE review_definition (
    definition_key integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    review_id text NOT NULL COLLATE "C",
    hash text NOT NULL,
    source text NOT NULL,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    period daterange NOT NULL,
    registry_date date NOT NULL,
    deadline date NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (review_id, hash)
);

CREATE TABLE review_indicator (
    definition_key integer NOT NULL REFERENCES review_definition,
    indicator text NOT NULL COLLATE "C",
    position smallint NOT NULL,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    dimension text NOT NULL,
    unit text NOT NULL,
    share_of text COLLATE "C",
    PRIMARY KEY (definition_key, indicator)
);

CREATE TABLE review_reporter (
    definition_key integer NOT NULL REFERENCES review_definition,
    code text NOT NULL COLLATE "C",
    PRIMARY KEY (definition_key, code)
);

CREATE TABLE review_form_indicator (
    definition_key integer NOT NULL REFERENCES review_definition,
    form_id text NOT NULL COLLATE "C",
    indicator text NOT NULL COLLATE "C",
    PRIMARY KEY (definition_key, form_id, indicator)
);

CREATE TABLE review (
    review_id text PRIMARY KEY COLLATE "C",
    current_definition integer NOT NULL REFERENCES review_definition,
    current_release integer
);
COMMENT ON COLUMN review.current_release IS 'The one pointer readers follow; null before the first release.';

-- ---------------------------------------------------------------------------------------------- submissions
CREATE TABLE submission (
    submission_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    receipt text NOT NULL GENERATED ALWAYS AS ('BC-' || lpad(submission_id::text, greatest(6, length(submission_id::text)), '0')) STORED UNIQUE,
    review_id text NOT NULL COLLATE "C",
    sender text NOT NULL,
    part text NOT NULL,
    file_name text NOT NULL,
    sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
    size bigint NOT NULL CHECK (size >= 0),
    modified_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    channel text NOT NULL CHECK (channel IN ('inbox')),
    run_id bigint NOT NULL REFERENCES run,
    UNIQUE (review_id, sender, part, sha256)
);
COMMENT ON TABLE submission IS 'One delivered file, immutable. sender is the folder it lay in; which unit that is, is read anew with each interpretation.';

CREATE TABLE submission_content (
    submission_id bigint NOT NULL REFERENCES submission,
    block integer NOT NULL,
    first_line bigint NOT NULL,
    size integer NOT NULL,
    codec text NOT NULL CHECK (codec IN ('deflate')),
    bytes bytea NOT NULL,
    PRIMARY KEY (submission_id, block)
);
ALTER TABLE submission_content ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE submission_content IS 'The original bytes, compressed, in blocks that know their first line.';

CREATE TABLE delivery (
    delivery_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id bigint NOT NULL REFERENCES run,
    review_id text NOT NULL COLLATE "C",
    path text NOT NULL,
    size bigint NOT NULL,
    modified_at timestamptz NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('received', 'duplicate', 'rejected')),
    submission_id bigint REFERENCES submission,
    UNIQUE (review_id, path, size, modified_at),
    CHECK ((outcome = 'rejected') = (submission_id IS NULL))
);
COMMENT ON TABLE delivery IS 'Each time a file was seen in the inbox as new: taken, the same bytes as before, or impossible to take.';

-- ---------------------------------------------------------------------------------------------- interpretations
CREATE TABLE interpretation (
    interpretation_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    submission_id bigint NOT NULL REFERENCES submission,
    fingerprint text NOT NULL,
    rules text NOT NULL,
    run_id bigint NOT NULL REFERENCES run,
    definition_key integer NOT NULL REFERENCES review_definition,
    edition integer NOT NULL REFERENCES registry_edition,
    begun_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN interpretation.rules IS 'The versions of the rules that read amounts, matched names and decided on lines.';
CREATE INDEX interpretation_submission ON interpretation (submission_id, interpretation_id DESC);
CREATE INDEX interpretation_run ON interpretation (run_id);

CREATE TABLE interpretation_survey (
    interpretation_id bigint PRIMARY KEY REFERENCES interpretation,
    refused boolean NOT NULL,
    sender_key integer REFERENCES reporting_unit,
    form_id text COLLATE "C",
    delimiter text,
    lines_read bigint NOT NULL CHECK (lines_read >= 0),
    CHECK (refused OR (sender_key IS NOT NULL AND form_id IS NOT NULL))
);
COMMENT ON TABLE interpretation_survey IS 'What a first reading of the whole file found, before any line was interpreted.';

CREATE TABLE interpretation_result (
    interpretation_id bigint PRIMARY KEY REFERENCES interpretation,
    refused boolean NOT NULL,
    lines_read bigint NOT NULL,
    lines_accepted bigint NOT NULL,
    lines_held bigint NOT NULL,
    lines_non_data bigint NOT NULL,
    completed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT lines_are_conserved CHECK (refused OR lines_read = lines_accepted + lines_held + lines_non_data),
    CONSTRAINT nothing_of_a_refused_file CHECK (NOT refused OR lines_accepted + lines_held + lines_non_data = 0)
);

CREATE TABLE observation (
    interpretation_id bigint NOT NULL,
    line bigint NOT NULL,
    unit_key integer NOT NULL,
    indicator text NOT NULL COLLATE "C",
    lower amount NOT NULL,
    stated amount NOT NULL,
    upper amount,
    qualifier text NOT NULL,
    rule text NOT NULL,
    column_name text NOT NULL,
    text text NOT NULL,
    contributor text,
    event_date date,
    match_evidence text NOT NULL,
    CONSTRAINT bounds_in_order CHECK (lower <= stated AND (upper IS NULL OR stated <= upper))
);
CREATE INDEX observation_interpretation ON observation USING brin (interpretation_id, line) WITH (pages_per_range = 16);

CREATE TABLE held_line (
    held_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    interpretation_id bigint NOT NULL REFERENCES interpretation,
    line bigint NOT NULL,
    code text NOT NULL,
    column_name text,
    text text NOT NULL,
    arguments text[] NOT NULL,
    candidates text[] NOT NULL,
    cells text[] NOT NULL
);
CREATE INDEX held_line_interpretation ON held_line (interpretation_id, line);
COMMENT ON TABLE held_line IS 'A line that is not trusted, under its first reason; further reasons are findings of the same line.';

CREATE TABLE non_data_line (
    interpretation_id bigint NOT NULL,
    line bigint NOT NULL,
    kind text NOT NULL CHECK (kind IN ('header', 'blank', 'total')),
    text text NOT NULL
);
CREATE INDEX non_data_line_interpretation ON non_data_line USING brin (interpretation_id, line) WITH (pages_per_range = 16);

CREATE TABLE control_total (
    interpretation_id bigint NOT NULL REFERENCES interpretation,
    line bigint NOT NULL,
    indicator text NOT NULL COLLATE "C",
    column_name text NOT NULL,
    text text NOT NULL,
    lower amount NOT NULL,
    stated amount NOT NULL,
    upper amount,
    CONSTRAINT bounds_in_order CHECK (lower <= stated AND (upper IS NULL OR stated <= upper))
);
CREATE INDEX control_total_interpretation ON control_total (interpretation_id);

CREATE TABLE finding (
    finding_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id bigint REFERENCES run,
    interpretation_id bigint REFERENCES interpretation,
    submission_id bigint REFERENCES submission,
    file text,
    line bigint NOT NULL,
    code text NOT NULL,
    severity text NOT NULL CHECK (severity IN ('NOTE', 'WARNING', 'HELD', 'REFUSED')),
    column_name text,
    text text NOT NULL,
    arguments text[] NOT NULL
);
CREATE INDEX finding_interpretation ON finding (interpretation_id);
CREATE INDEX finding_run ON finding (run_id);
CREATE INDEX finding_submission ON finding (submission_id) WHERE interpretation_id IS NULL;

CREATE TABLE interpretation_total (
    interpretation_id bigint NOT NULL REFERENCES interpretation,
    unit_key integer NOT NULL REFERENCES reporting_unit,
    indicator text NOT NULL COLLATE "C",
    observations bigint NOT NULL,
    lower amount NOT NULL,
    stated amount NOT NULL,
    upper amount,
    PRIMARY KEY (interpretation_id, unit_key, indicator)
);
COMMENT ON TABLE interpretation_total IS 'The observations of an interpretation added up by unit and indicator; upper is null where any part has none.';

-- ---------------------------------------------------------------------------------------------- releases
CREATE TABLE release (
    review_id text NOT NULL REFERENCES review COLLATE "C",
    number integer NOT NULL CHECK (number >= 1),
    state text NOT NULL CHECK (state IN ('provisional', 'final')),
    run_id bigint NOT NULL REFERENCES run,
    definition_key integer NOT NULL REFERENCES review_definition,
    edition integer NOT NULL REFERENCES registry_edition,
    registry_date date NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (review_id, number)
);
ALTER TABLE review ADD CONSTRAINT current_release_exists
    FOREIGN KEY (review_id, current_release) REFERENCES release (review_id, number);

CREATE TABLE release_input (
    review_id text NOT NULL COLLATE "C",
    number integer NOT NULL,
    submission_id bigint NOT NULL REFERENCES submission,
    interpretation_id bigint NOT NULL REFERENCES interpretation,
    sender_key integer NOT NULL REFERENCES reporting_unit,
    form_id text NOT NULL COLLATE "C",
    PRIMARY KEY (review_id, number, submission_id),
    FOREIGN KEY (review_id, number) REFERENCES release
);

CREATE TABLE release_unit (
    review_id text NOT NULL COLLATE "C",
    number integer NOT NULL,
    unit_key integer NOT NULL REFERENCES reporting_unit,
    ancestor_key integer NOT NULL REFERENCES reporting_unit,
    PRIMARY KEY (review_id, number, unit_key, ancestor_key),
    FOREIGN KEY (review_id, number) REFERENCES release
);
COMMENT ON TABLE release_unit IS 'Which unit lies in which, itself included, on the registry date of the release; units with observations and reporters only.';

CREATE TABLE figure (
    review_id text NOT NULL COLLATE "C",
    number integer NOT NULL,
    level text NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    unit_key integer NOT NULL REFERENCES reporting_unit,
    indicator text NOT NULL COLLATE "C",
    lower amount NOT NULL,
    stated amount NOT NULL,
    upper amount,
    observations bigint NOT NULL CHECK (observations > 0),
    reported integer NOT NULL,
    expected integer NOT NULL,
    PRIMARY KEY (review_id, number, unit_key, indicator),
    FOREIGN KEY (review_id, number) REFERENCES release,
    CONSTRAINT bounds_in_order CHECK (lower <= stated AND (upper IS NULL OR stated <= upper))
);

-- ---------------------------------------------------------------------------------------------- what is current
CREATE VIEW latest_interpretation AS
SELECT DISTINCT ON (s.submission_id)
       s.review_id, s.submission_id, s.part, i.interpretation_id, i.fingerprint,
       v.refused, v.sender_key, v.form_id, r.lines_read, r.lines_accepted, r.lines_held, r.lines_non_data
FROM submission s
JOIN interpretation i USING (submission_id)
JOIN interpretation_survey v USING (interpretation_id)
JOIN interpretation_result r USING (interpretation_id)
ORDER BY s.submission_id, i.interpretation_id DESC;

-- The same bytes may have come as two parts of one sender: they are added up once, as long as either of them is newest.
CREATE VIEW live_interpretation AS
SELECT DISTINCT ON (n.review_id, n.sender_key, n.form_id, s.sha256) n.*
FROM (
    SELECT DISTINCT ON (review_id, sender_key, part, form_id) *
    FROM latest_interpretation
    WHERE NOT refused
    ORDER BY review_id, sender_key, part, form_id, submission_id DESC
) n
JOIN submission s ON s.submission_id = n.submission_id
ORDER BY n.review_id, n.sender_key, n.form_id, s.sha256, n.submission_id;
COMMENT ON VIEW live_interpretation IS 'Of each sender, part and form the submission received last that was not refused: it supersedes the older ones whole. The same bytes count once.';

-- ---------------------------------------------------------------------------------------------- who may what
GRANT USAGE ON SCHEMA tonghop TO tonghop_app;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA tonghop TO tonghop_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA tonghop TO tonghop_app;
GRANT UPDATE ON review, registry_edition_current TO tonghop_app;
-- What a dead run left unfinished is cleared before it is done anew; nothing of a finished interpretation is.
GRANT DELETE ON observation, held_line, non_data_line, control_total, finding, interpretation_survey TO tonghop_app;
REVOKE ALL ON flyway_schema_history FROM tonghop_app;
