-- In which code a file was read, and how sure that is. Unicode says of itself what it is; an older code is decided by the
-- words that are Vietnamese in it.
ALTER TABLE interpretation_survey
    ADD COLUMN encoding text COLLATE "C",
    ADD COLUMN words bigint,
    ADD COLUMN encoding_words bigint,
    ADD COLUMN next_encoding text COLLATE "C",
    ADD COLUMN next_encoding_words bigint,
    ADD CONSTRAINT an_encoding_is_decided_whole CHECK (
        num_nulls(words, encoding_words, next_encoding, next_encoding_words) IN (0, 4)
        AND (words IS NULL OR (encoding IS NOT NULL AND encoding_words <= words AND next_encoding_words <= words)));
COMMENT ON COLUMN interpretation_survey.encoding IS 'The code the file was read in; null of a file refused before that was known, and of files read before this column was there.';
COMMENT ON COLUMN interpretation_survey.words IS 'How many words with letters beyond ASCII were weighed to decide on an older code; null of Unicode.';
COMMENT ON COLUMN interpretation_survey.encoding_words IS 'How many of them are Vietnamese in that code.';
COMMENT ON COLUMN interpretation_survey.next_encoding IS 'The code that fits next best.';
COMMENT ON COLUMN interpretation_survey.next_encoding_words IS 'How many of them are Vietnamese in the next one.';
