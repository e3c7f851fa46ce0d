-- Bodies: reporting units of other trees (Party, mass organisations, agencies) over the same places. A body's parent is the
-- unit it stands for or works in, so that what is said of it is added up there; its own tree stands beside that.

ALTER TABLE reporting_unit_version DROP CONSTRAINT reporting_unit_version_level_check;
ALTER TABLE reporting_unit_version
    ADD COLUMN tree text,
    ADD COLUMN role text CHECK (role IN ('FOR', 'IN')),
    ADD COLUMN above_key integer REFERENCES reporting_unit,
    ADD COLUMN aliases text[],
    ADD CONSTRAINT reporting_unit_version_level_check CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE', 'BODY')),
    ADD CONSTRAINT bodies_have_a_tree
        CHECK ((level = 'BODY') = (tree IS NOT NULL AND role IS NOT NULL AND aliases IS NOT NULL)),
    ADD CONSTRAINT only_bodies_stand_in_a_tree
        CHECK (level = 'BODY' OR (tree IS NULL AND role IS NULL AND aliases IS NULL AND above_key IS NULL)),
    ADD CONSTRAINT no_body_is_above_itself CHECK (above_key <> unit_key);
COMMENT ON COLUMN reporting_unit_version.level IS 'PROVINCE, DISTRICT or COMMUNE; BODY for what stands for one of them or works in it and has no territory of its own.';
COMMENT ON COLUMN reporting_unit_version.parent_key IS 'The unit above; of a body the unit it stands for or works in.';
COMMENT ON COLUMN reporting_unit_version.tree IS 'The tree of a body: state, party, or an organisation''s slug; null for the units of the State''s tree.';
COMMENT ON COLUMN reporting_unit_version.role IS 'FOR: the body stands for its place, and what is said of it is said of the place; IN: it works in its place and is not the place.';
COMMENT ON COLUMN reporting_unit_version.above_key IS 'The body above it in its tree; null where there is none or none is known.';
COMMENT ON COLUMN reporting_unit_version.aliases IS 'Other names a body is printed under.';

ALTER TABLE figure DROP CONSTRAINT figure_level_check;
ALTER TABLE figure
    ADD CONSTRAINT figure_level_check CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE', 'BODY'));
