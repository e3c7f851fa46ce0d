-- Control totals that the lines of their file, or of their section, do not bear out: the two intervals do not meet. Where
-- lines are held the sum is not complete, so only a total that is too small says anything. A total that may be its
-- section's or the whole file's differs only from both.
INSERT INTO finding (run_id, interpretation_id, submission_id, file, line, code, severity, column_name, text, arguments)
SELECT i.run_id, i.interpretation_id, s.submission_id, s.file_name, c.line,
       CASE WHEN c.from_line IS NULL THEN 'CONTROL_TOTAL_DIFFERS' ELSE 'SECTION_TOTAL_DIFFERS' END, 'WARNING',
       c.column_name, c.text,
       ARRAY[trim_scale(c.stated)::text, trim_scale(p.stated)::text]
           || CASE WHEN c.from_line IS NULL THEN '{}'::text[] ELSE ARRAY[c.from_line::text, c.to_line::text] END
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
) w
CROSS JOIN LATERAL (
    SELECT COALESCE(sum(o.lower), 0) AS lower,
           COALESCE(sum(o.stated), 0) AS stated,
           CASE WHEN count(o.upper) = count(*)
                 AND NOT EXISTS (SELECT FROM held_line h
                                 WHERE h.interpretation_id = c.interpretation_id
                                   AND h.line BETWEEN c.from_line AND c.to_line)
                THEN COALESCE(sum(o.upper), 0) END AS upper
    FROM observation o
    WHERE c.from_line IS NOT NULL
      AND o.interpretation_id = c.interpretation_id AND o.indicator = c.indicator
      AND o.line BETWEEN c.from_line AND c.to_line
) n
CROSS JOIN LATERAL (
    SELECT CASE WHEN c.from_line IS NULL THEN w.lower ELSE n.lower END AS lower,
           CASE WHEN c.from_line IS NULL THEN w.stated ELSE n.stated END AS stated,
           CASE WHEN c.from_line IS NULL THEN w.upper ELSE n.upper END AS upper
) p
WHERE i.run_id = :run
  AND (c.upper < p.lower OR c.lower > p.upper)
  AND (NOT c.or_whole OR c.upper < w.lower OR c.lower > w.upper)
  AND NOT EXISTS (SELECT FROM finding f
                  WHERE f.interpretation_id = c.interpretation_id AND f.line = c.line
                    AND f.code IN ('CONTROL_TOTAL_DIFFERS', 'SECTION_TOTAL_DIFFERS')
                    AND f.column_name = c.column_name)
