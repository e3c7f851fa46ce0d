CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE crop (
    id integer PRIMARY KEY,
    name text NOT NULL,
    valid daterange NOT NULL,
    EXCLUDE USING gist (name WITH =, valid WITH &&)
);

GRANT USAGE ON SCHEMA tonghop TO tonghop_app;
GRANT SELECT, INSERT ON crop TO tonghop_app;

CREATE SCHEMA reporting;
GRANT USAGE ON SCHEMA reporting TO tonghop_reader;
