-- Closing a period and reopening it by the console takes two people: one proposes, another approves. Rows are only added.
CREATE TABLE release_proposal (
    proposal_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    review_id text NOT NULL COLLATE "C",
    number integer NOT NULL,
    act text NOT NULL CHECK (act IN ('finalize', 'reopen')),
    actor text NOT NULL CHECK (actor <> ''),
    reason text NOT NULL CHECK (reason <> ''),
    at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (review_id, number) REFERENCES release
);
CREATE INDEX release_proposal_review ON release_proposal (review_id, proposal_id DESC);
COMMENT ON TABLE release_proposal IS 'Somebody asks that a release be made final, or its period be reopened; another person must approve it.';

CREATE TABLE release_answer (
    proposal_id bigint PRIMARY KEY REFERENCES release_proposal,
    approved boolean NOT NULL,
    actor text NOT NULL CHECK (actor <> ''),
    reason text NOT NULL CHECK (reason <> ''),
    at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE release_answer IS 'How a proposal ended: approved by another person, or turned down by anybody who may, its proposer included.';

CREATE FUNCTION another_person_approves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.approved AND EXISTS (SELECT FROM tonghop.release_proposal p
                                WHERE p.proposal_id = NEW.proposal_id AND p.actor = NEW.actor) THEN
        RAISE EXCEPTION 'proposal % is approved by who made it', NEW.proposal_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'another_person_approves';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER another_person_approves BEFORE INSERT ON release_answer
    FOR EACH ROW EXECUTE FUNCTION another_person_approves();

GRANT SELECT, INSERT ON release_proposal, release_answer TO tonghop_app;
