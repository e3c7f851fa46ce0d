-- Control totals that the lines of their file do not bear out: the two intervals do not meet. Where lines are held the
-- sum is not complete, so only a total that is too small says anything.
INSERT INTO finding (run_id, interpretation_id, submission_id, file, line, code, severity, column_name, text, arguments)
SELECT i.run_id, i.interpretation_id, s.submission_id, s.file_name, c.line, 'CONTROL_TOTAL_DIFFERS', 'WARNING',
       c.column_name, c.text,
       ARRAY[trim_scale(c.stated)::text, trim_scale(p.stated)::text]
FROM control_total c
JOIN interpretation i USING (interpretation_id)
JOIN submission s USING (submission_id)
JOIN interpretation_result r USING (interpretation_id)
CROSS JOIN LATERAL (
    SELECT COALESCE(sum(t.lower), 0) AS lower,
           COALESCE(sum(t.stated), 0) AS stated,
           CASE WHEN r.lines_held = 0 AND count(t.upper) = count(*) THEN COALESCE(sum(t.upper), 0) END AS upper
    FROM interpretation_total t
    WHERE t.interpretation_id = c.interpretation_id AND t.indicator = c.indicator
) p
WHERE i.run_id = :run
  AND (c.upper < p.lower OR c.lower > p.upper)
  AND NOT EXISTS (SELECT FROM finding f
                  WHERE f.interpretation_id = c.interpretation_id AND f.line = c.line
                    AND f.code = 'CONTROL_TOTAL_DIFFERS' AND f.column_name = c.column_name)
