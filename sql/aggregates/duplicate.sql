-- Files whose bytes had been received before say so, once; louder where what they repeat has been superseded since,
-- because then the sender may mean it to count again, and nobody but the sender can say.
INSERT INTO finding (run_id, submission_id, file, line, code, severity, text, arguments)
SELECT :run, d.submission_id, d.path, 0,
       CASE WHEN newer.receipt IS NULL THEN 'DUPLICATE_FILE' ELSE 'DUPLICATE_OF_SUPERSEDED' END,
       CASE WHEN newer.receipt IS NULL THEN 'NOTE' ELSE 'WARNING' END,
       regexp_replace(d.path, '^.*/', ''),
       array_remove(ARRAY[s.receipt, newer.receipt], NULL)
FROM delivery d
JOIN run r ON r.run_id = :run AND r.review_id = d.review_id
JOIN submission s ON s.submission_id = d.submission_id
LEFT JOIN LATERAL (
    SELECT o.receipt
    FROM latest_interpretation l
    JOIN latest_interpretation n
      ON n.review_id = l.review_id AND n.sender_key = l.sender_key AND n.part = l.part AND n.form_id = l.form_id
    JOIN submission o ON o.submission_id = n.submission_id
    WHERE l.submission_id = s.submission_id AND NOT l.refused
      AND NOT n.refused AND n.submission_id > l.submission_id
    ORDER BY n.submission_id DESC
    LIMIT 1
) newer ON true
WHERE d.outcome = 'duplicate'
  AND NOT EXISTS (SELECT FROM finding f
                  WHERE f.submission_id = d.submission_id AND f.interpretation_id IS NULL AND f.file = d.path
                    AND f.code IN ('DUPLICATE_FILE', 'DUPLICATE_OF_SUPERSEDED'))
