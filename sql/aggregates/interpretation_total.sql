-- The observations of a run's interpretations, added up by unit and indicator. An upper bound exists only if every part
-- has one.
INSERT INTO interpretation_total (interpretation_id, unit_key, indicator, observations, lower, stated, upper)
SELECT o.interpretation_id,
       o.unit_key,
       o.indicator,
       count(*),
       sum(o.lower),
       sum(o.stated),
       CASE WHEN count(o.upper) = count(*) THEN sum(o.upper) END
FROM observation o
JOIN interpretation i USING (interpretation_id)
WHERE i.run_id = :run
  AND NOT EXISTS (SELECT FROM interpretation_total t WHERE t.interpretation_id = o.interpretation_id)
GROUP BY o.interpretation_id, o.unit_key, o.indicator
