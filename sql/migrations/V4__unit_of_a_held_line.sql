-- A line held for its amounts still says whom it is about: people look held lines up by unit.
ALTER TABLE held_line ADD COLUMN unit_key integer REFERENCES reporting_unit;
COMMENT ON COLUMN held_line.unit_key IS 'The unit the line is about; null where its name does not decide it, and for lines held before this column was there.';
