-- A figure for each unit and body that has observations, its own or those of units and bodies in it, with the share of those who answer for
-- it that reported a form carrying the indicator.
INSERT INTO candidate_figure
    (level, unit_key, indicator, lower, stated, upper, observations, reported, expected)
WITH reporter AS (
    SELECT v.unit_key
    FROM review_reporter r
    JOIN reporting_unit_version v ON v.code = r.code
    WHERE r.definition_key = :definition AND v.edition = :edition AND v.valid @> CAST(:date AS date)
), answer AS (
    -- A reporter answers for itself, for every unit above it and for every unit in it; not for bodies that work there.
    SELECT r.unit_key AS reporter_key, u.ancestor_key AS unit_key
    FROM reporter r JOIN candidate_unit u ON u.unit_key = r.unit_key
    UNION
    SELECT r.unit_key, u.unit_key
    FROM reporter r
    JOIN candidate_unit u ON u.ancestor_key = r.unit_key
    JOIN reporting_unit_version s
      ON s.edition = :edition AND s.unit_key = u.unit_key AND s.valid @> CAST(:date AS date)
    WHERE s.role IS DISTINCT FROM 'IN'
), done AS (
    -- A body that only works in a place reports for itself, not for the place.
    SELECT DISTINCT u.ancestor_key AS reporter_key, f.indicator
    FROM candidate_input c
    JOIN reporting_unit_version s
      ON s.edition = :edition AND s.unit_key = c.sender_key AND s.valid @> CAST(:date AS date)
    JOIN candidate_unit u
      ON u.unit_key = c.sender_key AND (u.ancestor_key = u.unit_key OR s.role IS DISTINCT FROM 'IN')
    JOIN review_form_indicator f ON f.definition_key = :definition AND f.form_id = c.form_id
), total AS (
    SELECT u.level, u.ancestor_key AS unit_key, t.indicator,
           sum(t.lower) AS lower,
           sum(t.stated) AS stated,
           CASE WHEN count(t.upper) = count(*) THEN sum(t.upper) END AS upper,
           sum(t.observations) AS observations
    FROM candidate_input c
    JOIN interpretation_total t USING (interpretation_id)
    JOIN candidate_unit u ON u.unit_key = t.unit_key
    GROUP BY u.level, u.ancestor_key, t.indicator
)
SELECT t.level, t.unit_key, t.indicator, t.lower, t.stated, t.upper, t.observations,
       (SELECT count(*) FROM answer a JOIN done d USING (reporter_key)
        WHERE a.unit_key = t.unit_key AND d.indicator = t.indicator),
       (SELECT count(*) FROM answer a WHERE a.unit_key = t.unit_key)
FROM total t
