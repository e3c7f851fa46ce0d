-- Sheets as they are printed: a title above the header, sections, parts that are never added, a block of signatures. A
-- control total knows which lines it is the total of.
ALTER TABLE non_data_line DROP CONSTRAINT non_data_line_kind_check;
ALTER TABLE non_data_line ADD CONSTRAINT non_data_line_kind_check
    CHECK (kind IN ('title', 'header', 'blank', 'nil', 'section', 'total', 'part', 'footer'));
COMMENT ON COLUMN non_data_line.kind IS
    'title: above the header; header; blank; nil: a unit that says with dashes that it has nothing; section: a heading among the lines; total: compared with the lines it sums; part: included in a line above (trong đó), never added; footer: notes and signatures below the last line.';

ALTER TABLE control_total ADD COLUMN from_line bigint;
ALTER TABLE control_total ADD COLUMN to_line bigint;
ALTER TABLE control_total ADD COLUMN or_whole boolean NOT NULL DEFAULT false;
ALTER TABLE control_total ADD CONSTRAINT lines_of_a_section
    CHECK ((from_line IS NULL) = (to_line IS NULL) AND (from_line IS NOT NULL OR NOT or_whole));
COMMENT ON COLUMN control_total.from_line IS 'The first line it sums; null where it is the total of the whole file.';
COMMENT ON COLUMN control_total.to_line IS 'The last line it sums.';
COMMENT ON COLUMN control_total.or_whole IS 'Whether it may as well be the total of the whole file: then it differs only from both.';
