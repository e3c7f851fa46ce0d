CREATE OR REPLACE VIEW reporting.crops AS
SELECT id, name FROM tonghop.crop;

GRANT SELECT ON reporting.crops TO tonghop_reader;
