-- Which unit or body lies in which unit on the registry date: for units that have figures, that sent something, or that must.
INSERT INTO candidate_unit (unit_key, ancestor_key, level)
WITH RECURSIVE needed AS (
    SELECT t.unit_key FROM interpretation_total t JOIN candidate_input c USING (interpretation_id)
    UNION
    SELECT c.sender_key FROM candidate_input c
    UNION
    SELECT v.unit_key
    FROM review_reporter r
    JOIN reporting_unit_version v ON v.code = r.code
    WHERE r.definition_key = :definition AND v.edition = :edition AND v.valid @> CAST(:date AS date)
), path AS (
    SELECT n.unit_key, v.unit_key AS ancestor_key, v.parent_key, v.level
    FROM needed n
    JOIN reporting_unit_version v ON v.unit_key = n.unit_key
    WHERE v.edition = :edition AND v.valid @> CAST(:date AS date)
    UNION ALL
    SELECT p.unit_key, v.unit_key, v.parent_key, v.level
    FROM path p
    JOIN reporting_unit_version v ON v.unit_key = p.parent_key
    WHERE v.edition = :edition AND v.valid @> CAST(:date AS date)
)
SELECT unit_key, ancestor_key, level FROM path
