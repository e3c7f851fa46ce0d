-- Control totals that the lines of their file, or of their section, bear out: the numbers as printed add up, and no line
-- among them is held. One note a total, with the number of its columns; after control_total.sql has said what differs.
INSERT INTO finding (run_id, interpretation_id, submission_id, file, line, code, severity, column_name, text, arguments)
SELECT i.run_id, i.interpretation_id, s.submission_id, s.file_name, c.line, 'CONTROL_TOTAL_CONFIRMED', 'NOTE', NULL,
       n.text, ARRAY[count(*)::text]
FROM control_total c
JOIN non_data_line n USING (interpretation_id, line)
JOIN interpretation i USING (interpretation_id)
JOIN submission s USING (submission_id)
JOIN interpretation_result r USING (interpretation_id)
WHERE i.run_id = :run
  AND (
      (c.from_line IS NOT NULL
       AND c.stated = (SELECT sum(o.stated) FROM observation o
                       WHERE o.interpretation_id = c.interpretation_id AND o.indicator = c.indicator
                         AND o.line BETWEEN c.from_line AND c.to_line)
       AND NOT EXISTS (SELECT FROM held_line h
                       WHERE h.interpretation_id = c.interpretation_id AND h.line BETWEEN c.from_line AND c.to_line))
      OR ((c.from_line IS NULL OR c.or_whole)
          AND r.lines_held = 0
          AND c.stated = (SELECT sum(t.stated) FROM interpretation_total t
                          WHERE t.interpretation_id = c.interpretation_id AND t.indicator = c.indicator)))
  AND NOT EXISTS (SELECT FROM finding f
                  WHERE f.interpretation_id = c.interpretation_id AND f.line = c.line
                    AND f.code = 'CONTROL_TOTAL_CONFIRMED')
GROUP BY i.run_id, i.interpretation_id, s.submission_id, s.file_name, c.line, n.text
