-- Workbooks: which sheet was read, and which column has which letters.
ALTER TABLE interpretation_survey ADD COLUMN sheet text;
COMMENT ON COLUMN interpretation_survey.sheet IS 'The sheet that is the report; null outside workbooks.';

ALTER TABLE finding ADD COLUMN sheet text, ADD COLUMN letters text;
COMMENT ON COLUMN finding.sheet IS 'The sheet it stands in; null outside workbooks.';
COMMENT ON COLUMN finding.letters IS 'The letters of its column; null outside workbooks and where it is about no single column.';

CREATE FUNCTION column_letters(columns text[], header text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT CASE WHEN cardinality(at) = 1
                THEN CASE WHEN at[1] > 26 THEN chr(64 + (at[1] - 1) / 26) ELSE '' END || chr(65 + (at[1] - 1) % 26) END
    FROM (SELECT array_positions(columns, header) AS at) found
$$;
COMMENT ON FUNCTION column_letters(text[], text) IS 'The letters (A to ZZ) of the one column with that header; null where none or several have it.';
