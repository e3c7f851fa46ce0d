-- What a release is made from: of each sender, part and form the submission received last that was not refused, in its
-- latest interpretation.
INSERT INTO candidate_input (submission_id, interpretation_id, sender_key, form_id)
SELECT submission_id, interpretation_id, sender_key, form_id
FROM live_interpretation
WHERE review_id = :review
