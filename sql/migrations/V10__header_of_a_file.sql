-- Where a file's header stands and what it says: enough to mark its cells when the file goes back to its sender.
ALTER TABLE interpretation_survey ADD COLUMN header_line bigint, ADD COLUMN headers text[];
COMMENT ON COLUMN interpretation_survey.header_line IS 'The line the header ends on; null for a refused file, and for one read before this was kept.';
COMMENT ON COLUMN interpretation_survey.headers IS 'The header of each column in the file''s order, empty where one has none.';
