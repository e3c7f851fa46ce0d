-- The interpretations of a run, counted line by line from what was written; the table refuses counts that do not add up
-- to the lines the survey read.
INSERT INTO interpretation_result
    (interpretation_id, refused, lines_read, lines_accepted, lines_held, lines_non_data)
SELECT i.interpretation_id,
       s.refused,
       s.lines_read,
       (SELECT count(DISTINCT o.line) FROM observation o WHERE o.interpretation_id = i.interpretation_id),
       (SELECT count(*) FROM held_line h WHERE h.interpretation_id = i.interpretation_id),
       (SELECT count(*) FROM non_data_line n WHERE n.interpretation_id = i.interpretation_id)
FROM interpretation i
JOIN interpretation_survey s USING (interpretation_id)
WHERE i.run_id = :run
  AND NOT EXISTS (SELECT FROM interpretation_result r WHERE r.interpretation_id = i.interpretation_id)
