-- The registry in time: when we learnt of an event, which edition was current when, saved groups, and the steps from one
-- map to the next that figures are restated by.

ALTER TABLE unit_event ADD COLUMN learnt_on date;
COMMENT ON COLUMN unit_event.learnt_on IS 'The day we learnt of it, where the import says so; else the first edition that has it tells.';

CREATE TABLE registry_adoption (
    adoption_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    edition integer NOT NULL REFERENCES registry_edition,
    at timestamptz NOT NULL DEFAULT now(),
    actor text NOT NULL
);
COMMENT ON TABLE registry_adoption IS 'Each time an edition was made the current one, also when an older one was taken up again.';
INSERT INTO registry_adoption (edition, at, actor)
SELECT e.edition, e.imported_at, e.actor FROM registry_edition e ORDER BY e.edition;
INSERT INTO registry_adoption (edition, actor)
SELECT c.edition, 'migration' FROM registry_edition_current c
WHERE c.edition <> (SELECT max(e.edition) FROM registry_edition e);

CREATE TABLE unit_group (
    edition integer NOT NULL REFERENCES registry_edition,
    group_id text NOT NULL COLLATE "C",
    name text NOT NULL,
    on_date date NOT NULL,
    PRIMARY KEY (edition, group_id)
);
COMMENT ON TABLE unit_group IS 'A named set of units on a day, say an old district.';

CREATE TABLE unit_group_member (
    edition integer NOT NULL,
    group_id text NOT NULL COLLATE "C",
    unit_key integer NOT NULL REFERENCES reporting_unit,
    PRIMARY KEY (edition, group_id, unit_key),
    FOREIGN KEY (edition, group_id) REFERENCES unit_group
);
COMMENT ON TABLE unit_group_member IS 'A member stands for all that lies in it on the day of the group.';

CREATE TABLE map_step (
    edition integer NOT NULL REFERENCES registry_edition,
    day date NOT NULL,
    before_key integer NOT NULL REFERENCES reporting_unit,
    after_key integer NOT NULL REFERENCES reporting_unit,
    sort text NOT NULL CHECK (sort IN ('SHARED', 'KEPT_ABOVE', 'CAME_FROM_ABOVE')),
    PRIMARY KEY (edition, day, before_key, after_key, sort)
);
CREATE INDEX map_step_after ON map_step (edition, day, after_key);
COMMENT ON TABLE map_step IS 'Across each day on which the map changed: which units of the day before are, or may be, in which units of the day. A unit without a step stays as it is.';

GRANT SELECT, INSERT ON registry_adoption, unit_group, unit_group_member, map_step TO tonghop_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA tonghop TO tonghop_app;
