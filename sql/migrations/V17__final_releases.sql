-- A review's period is closed while a release of it is final. That is a row, and a reopening another one: the release
-- itself is never changed.
CREATE TABLE release_final (
    final_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    review_id text NOT NULL COLLATE "C",
    number integer NOT NULL,
    actor text NOT NULL CHECK (actor <> ''),
    reason text NOT NULL CHECK (reason <> ''),
    at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (review_id, number) REFERENCES release
);
CREATE INDEX release_final_review ON release_final (review_id);

CREATE TABLE release_reopening (
    final_id bigint PRIMARY KEY REFERENCES release_final,
    actor text NOT NULL CHECK (actor <> ''),
    reason text NOT NULL CHECK (reason <> ''),
    at timestamptz NOT NULL DEFAULT now()
);

CREATE VIEW release_final_now AS
SELECT f.* FROM release_final f
WHERE NOT EXISTS (SELECT FROM release_reopening o WHERE o.final_id = f.final_id);
COMMENT ON VIEW release_final_now IS 'The final releases that were not reopened: one a review at most.';

CREATE FUNCTION one_final_release_of_a_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM tonghop.release_final_now WHERE review_id = NEW.review_id) > 1 THEN
        RAISE EXCEPTION 'review % has a final release already', NEW.review_id
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'one_final_release_of_a_review';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER one_final_release_of_a_review AFTER INSERT ON release_final
    FOR EACH ROW EXECUTE FUNCTION one_final_release_of_a_review();

GRANT SELECT, INSERT ON release_final, release_reopening TO tonghop_app;
GRANT SELECT ON release_final_now TO tonghop_app;
