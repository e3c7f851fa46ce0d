-- A submission read to its end for the first time that supersedes an older one of the same sender, part and form says so.
INSERT INTO finding (run_id, interpretation_id, submission_id, file, line, code, severity, column_name, text, arguments)
SELECT i.run_id, i.interpretation_id, s.submission_id, s.file_name, 0, 'SUPERSEDES', 'NOTE', NULL, s.file_name,
       ARRAY[older.receipt]
FROM interpretation i
JOIN interpretation_survey v USING (interpretation_id)
JOIN submission s USING (submission_id)
CROSS JOIN LATERAL (
    SELECT o.receipt
    FROM latest_interpretation l
    JOIN submission o USING (submission_id)
    WHERE l.review_id = s.review_id AND l.sender_key = v.sender_key AND l.part = s.part AND l.form_id = v.form_id
      AND NOT l.refused AND l.submission_id < s.submission_id
    ORDER BY l.submission_id DESC
    LIMIT 1
) older
WHERE i.run_id = :run
  AND NOT EXISTS (SELECT FROM interpretation e JOIN interpretation_result USING (interpretation_id)
                  WHERE e.submission_id = s.submission_id AND e.interpretation_id < i.interpretation_id)
  AND NOT v.refused
  AND NOT EXISTS (SELECT FROM finding f WHERE f.interpretation_id = i.interpretation_id AND f.code = 'SUPERSEDES')
