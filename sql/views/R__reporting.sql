-- The readers' door: views only, every column with its meaning, unit and bounds. A change that a reader can notice
-- raises contract_version. A reader who needs several answers of one release works in one REPEATABLE READ transaction,
-- or names the release in figures_all and contributions: a release never changes.

-- Readers may have views of their own on ours, so a view is replaced in its place where its columns allow it. Where
-- they don't, it is dropped with those of ours that stand on it, which come again below, and never with CASCADE: what
-- is somebody else's stops the migration, which then has changed nothing.

CREATE SCHEMA IF NOT EXISTS reporting;

CREATE PROCEDURE pg_temp.drop_views(gone regclass[]) LANGUAGE plpgsql AS $$
DECLARE
    names text;
BEGIN
    WITH RECURSIVE standing(view) AS (
        SELECT unnest(gone)::oid
        UNION
        SELECT w.ev_class
        FROM standing s
        JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = s.view AND d.classid = 'pg_rewrite'::regclass
        JOIN pg_rewrite w ON w.oid = d.objid
        JOIN pg_class c ON c.oid = w.ev_class
        WHERE c.relnamespace = 'reporting'::regnamespace AND c.relkind = 'v'
          AND pg_get_userbyid(c.relowner) = current_user)
    SELECT string_agg(view::regclass::text, ', ') INTO names FROM standing;
    EXECUTE 'DROP VIEW ' || names;
END
$$;

CREATE PROCEDURE pg_temp.put_view(name text, body text) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('tonghop.views', concat_ws(',', current_setting('tonghop.views', true), name), true);
    EXECUTE format('CREATE OR REPLACE VIEW reporting.%I AS %s', name, body);
EXCEPTION WHEN invalid_table_definition THEN
    PERFORM set_config('tonghop.views', concat_ws(',', current_setting('tonghop.views', true), name), true);
    CALL pg_temp.drop_views(ARRAY[format('reporting.%I', name)::regclass]);
    EXECUTE format('CREATE VIEW reporting.%I AS %s', name, body);
END
$$;

COMMENT ON SCHEMA reporting IS 'Results for readers. Documented views; see docs/REPORTING.md.';

CALL pg_temp.put_view('contract_version', $view$
SELECT 4 AS version
$view$);
COMMENT ON VIEW reporting.contract_version IS 'The version of this contract; it is raised by every change a reader can notice.';
COMMENT ON COLUMN reporting.contract_version.version IS 'A whole number, 1 or more.';

CALL pg_temp.put_view('releases', $view$
SELECT r.review_id AS review,
       r.number AS release,
       CASE WHEN EXISTS (SELECT FROM tonghop.release_final_now f
                         WHERE f.review_id = r.review_id AND f.number = r.number)
            THEN 'final' ELSE 'provisional' END AS state,
       v.current_release IS NOT DISTINCT FROM r.number AS is_current,
       r.registry_date,
       r.made_at,
       r.run_id AS run,
       d.name_vi AS review_name_vi,
       d.name_en AS review_name_en,
       (SELECT count(*) FROM tonghop.release_input i WHERE i.review_id = r.review_id AND i.number = r.number) AS submissions
FROM tonghop.release r
JOIN tonghop.review v USING (review_id)
JOIN tonghop.review_definition d USING (definition_key)
$view$);
COMMENT ON VIEW reporting.releases IS 'Every release of every review; immutable once there.';
COMMENT ON COLUMN reporting.releases.review IS 'Review id, say directive-05-2018.';
COMMENT ON COLUMN reporting.releases.release IS 'Release number, from 1, within its review.';
COMMENT ON COLUMN reporting.releases.state IS 'final while the review''s period is closed on it, else provisional; the one thing of a release that changes.';
COMMENT ON COLUMN reporting.releases.is_current IS 'Whether this is the release that reporting.figures shows.';
COMMENT ON COLUMN reporting.releases.registry_date IS 'The day whose units, names and borders hold.';
COMMENT ON COLUMN reporting.releases.made_at IS 'When it was made.';
COMMENT ON COLUMN reporting.releases.run IS 'The run that made it.';
COMMENT ON COLUMN reporting.releases.review_name_vi IS 'The review''s name in Vietnamese.';
COMMENT ON COLUMN reporting.releases.review_name_en IS 'The review''s name in English.';
COMMENT ON COLUMN reporting.releases.submissions IS 'How many submissions it rests on.';

CALL pg_temp.put_view('figures_all', $view$
SELECT f.review_id AS review,
       f.number AS release,
       lower(f.level) AS level,
       u.code AS unit_code,
       k.unit_id,
       u.name AS unit_name,
       u.kind AS unit_kind,
       f.indicator,
       i.position AS indicator_position,
       i.name_vi AS indicator_name_vi,
       i.name_en AS indicator_name_en,
       lower(i.dimension) AS dimension,
       i.unit,
       i.share_of,
       trim_scale(f.lower::numeric) AS lower,
       trim_scale(f.stated::numeric) AS stated,
       trim_scale(f.upper::numeric) AS upper,
       f.observations,
       f.reported,
       f.expected
FROM tonghop.figure f
JOIN tonghop.release r USING (review_id, number)
JOIN tonghop.reporting_unit k USING (unit_key)
JOIN tonghop.reporting_unit_version u
  ON u.edition = r.edition AND u.unit_key = f.unit_key AND u.valid @> r.registry_date
JOIN tonghop.review_indicator i ON i.definition_key = r.definition_key AND i.indicator = f.indicator
$view$);
COMMENT ON VIEW reporting.figures_all IS 'Every figure of every release. A unit without observations of an indicator has no row: no data is not zero.';
COMMENT ON COLUMN reporting.figures_all.review IS 'Review id.';
COMMENT ON COLUMN reporting.figures_all.release IS 'Release number.';
COMMENT ON COLUMN reporting.figures_all.level IS 'province, district, commune, or body: what works in one of these, has no territory and is added up in it.';
COMMENT ON COLUMN reporting.figures_all.unit_code IS 'The unit''s official code on the registry date; of a body its own code.';
COMMENT ON COLUMN reporting.figures_all.unit_id IS 'The unit''s stable id, which outlasts codes and names.';
COMMENT ON COLUMN reporting.figures_all.unit_name IS 'The unit''s name on the registry date, without its kind; of a body its whole name.';
COMMENT ON COLUMN reporting.figures_all.unit_kind IS 'PROVINCE, CITY, DISTRICT, WARD, TOWNSHIP, COMMUNE, ...; of bodies PARTY_COMMITTEE, MASS_ORGANISATION, AGENCY, ARMED_FORCES, PUBLIC_SERVICE or ENTERPRISE.';
COMMENT ON COLUMN reporting.figures_all.indicator IS 'Indicator id, say land_donated.';
COMMENT ON COLUMN reporting.figures_all.indicator_position IS 'The order the review prints its indicators in, from 0.';
COMMENT ON COLUMN reporting.figures_all.indicator_name_vi IS 'The indicator''s name in Vietnamese.';
COMMENT ON COLUMN reporting.figures_all.indicator_name_en IS 'The indicator''s name in English.';
COMMENT ON COLUMN reporting.figures_all.dimension IS 'area, money, labour, count, weight, length or volume.';
COMMENT ON COLUMN reporting.figures_all.unit IS 'The unit of the amounts: m², VND, ngày công, kg, m, m³; empty for counts.';
COMMENT ON COLUMN reporting.figures_all.share_of IS 'The indicator this one is a part of; the share is the ratio of the two figures. Null for others.';
COMMENT ON COLUMN reporting.figures_all.lower IS 'The least the figure can be, 0 or more, in unit.';
COMMENT ON COLUMN reporting.figures_all.stated IS 'The sum of the numbers as printed, in unit; lower <= stated <= upper.';
COMMENT ON COLUMN reporting.figures_all.upper IS 'The most the figure can be, in unit; null where some line has no upper bound (hơn ...).';
COMMENT ON COLUMN reporting.figures_all.observations IS 'How many observations were added up, 1 or more.';
COMMENT ON COLUMN reporting.figures_all.reported IS 'How many of those who answer for the unit sent a form that carries the indicator.';
COMMENT ON COLUMN reporting.figures_all.expected IS 'How many answer for the unit.';

CALL pg_temp.put_view('figures', $view$
SELECT f.*
FROM reporting.figures_all f
JOIN tonghop.review v ON v.review_id = f.review AND v.current_release = f.release
$view$);
COMMENT ON VIEW reporting.figures IS 'The figures of the current release of each review; columns as in figures_all.';

CALL pg_temp.put_view('contributions', $view$
SELECT i.review_id AS review,
       i.number AS release,
       a.code AS unit_code,
       a.name AS unit_name,
       lower(a.level) AS level,
       o.indicator,
       s.receipt AS submission,
       s.file_name AS file,
       o.line,
       o.column_name,
       o.text,
       trim_scale(o.lower::numeric) AS lower,
       trim_scale(o.stated::numeric) AS stated,
       trim_scale(o.upper::numeric) AS upper,
       lower(o.qualifier) AS qualifier,
       o.rule,
       n.rules AS rule_versions,
       u.code AS observed_unit_code,
       u.name AS observed_unit_name,
       u.kind AS observed_unit_kind,
       o.match_evidence,
       o.contributor,
       o.event_date,
       CAST(o.name_decision AS text) AS decision,
       v.sheet,
       tonghop.column_letters(CASE WHEN v.sheet IS NOT NULL THEN v.headers END, o.column_name) || o.line AS cell
FROM tonghop.release_input i
JOIN tonghop.release r USING (review_id, number)
JOIN tonghop.submission s ON s.submission_id = i.submission_id
JOIN tonghop.interpretation n ON n.interpretation_id = i.interpretation_id
JOIN tonghop.interpretation_survey v ON v.interpretation_id = i.interpretation_id
JOIN tonghop.observation o ON o.interpretation_id = i.interpretation_id
JOIN tonghop.release_unit p ON p.review_id = i.review_id AND p.number = i.number AND p.unit_key = o.unit_key
JOIN tonghop.reporting_unit_version a
  ON a.edition = r.edition AND a.unit_key = p.ancestor_key AND a.valid @> r.registry_date
JOIN tonghop.reporting_unit_version u
  ON u.edition = r.edition AND u.unit_key = o.unit_key AND u.valid @> r.registry_date
$view$);
COMMENT ON VIEW reporting.contributions IS 'The lines each figure rests on; for a release, unit and indicator they add up to the figure exactly.';
COMMENT ON COLUMN reporting.contributions.review IS 'Review id.';
COMMENT ON COLUMN reporting.contributions.release IS 'Release number.';
COMMENT ON COLUMN reporting.contributions.unit_code IS 'Code of the unit whose figure the line is part of.';
COMMENT ON COLUMN reporting.contributions.unit_name IS 'Its name.';
COMMENT ON COLUMN reporting.contributions.level IS 'Its level: province, district, commune or body.';
COMMENT ON COLUMN reporting.contributions.indicator IS 'Indicator id.';
COMMENT ON COLUMN reporting.contributions.submission IS 'Receipt number of the submission.';
COMMENT ON COLUMN reporting.contributions.file IS 'The file''s name as sent.';
COMMENT ON COLUMN reporting.contributions.line IS 'The line in the file, from 1; the physical line the record begins on, or the row of a workbook.';
COMMENT ON COLUMN reporting.contributions.column_name IS 'The column''s header as sent.';
COMMENT ON COLUMN reporting.contributions.text IS 'The cell as sent.';
COMMENT ON COLUMN reporting.contributions.lower IS 'The least it can be, in the indicator''s unit.';
COMMENT ON COLUMN reporting.contributions.stated IS 'The number as printed, in the indicator''s unit.';
COMMENT ON COLUMN reporting.contributions.upper IS 'The most it can be; null where there is no bound.';
COMMENT ON COLUMN reporting.contributions.qualifier IS 'exact, more_than, less_than, approx or range.';
COMMENT ON COLUMN reporting.contributions.rule IS 'The rule that read the text.';
COMMENT ON COLUMN reporting.contributions.rule_versions IS 'The versions of the rules that read amounts, matched names and decided on lines.';
COMMENT ON COLUMN reporting.contributions.observed_unit_code IS 'Code of the unit the line itself names.';
COMMENT ON COLUMN reporting.contributions.observed_unit_name IS 'Its name.';
COMMENT ON COLUMN reporting.contributions.observed_unit_kind IS 'Its kind.';
COMMENT ON COLUMN reporting.contributions.match_evidence IS 'Why the name on the line means that unit.';
COMMENT ON COLUMN reporting.contributions.contributor IS 'Who gave, as printed; null where the line does not say.';
COMMENT ON COLUMN reporting.contributions.event_date IS 'The first day of the date on the line; null where it has none.';
COMMENT ON COLUMN reporting.contributions.decision IS 'The number of the person''s decision that the name of the line means that unit; null where none was needed.';
COMMENT ON COLUMN reporting.contributions.sheet IS 'The sheet of a workbook; null for other files.';
COMMENT ON COLUMN reporting.contributions.cell IS 'The cell in the sheet, say C7; null outside workbooks.';

CALL pg_temp.put_view('coverage', $view$
SELECT v.review_id AS review,
       v.current_release AS release,
       u.code AS unit_code,
       u.name AS unit_name,
       count(i.submission_id) AS submissions,
       count(i.submission_id) > 0 AS has_reported,
       max(s.received_at) AS last_received_at,
       d.deadline,
       COALESCE(max(s.received_at) >= CAST(d.deadline + 1 AS timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh', false) AS is_late,
       COALESCE(sum(x.lines_accepted), 0) AS lines_accepted,
       COALESCE(sum(x.lines_held), 0) AS lines_held
FROM tonghop.review v
JOIN tonghop.release r ON r.review_id = v.review_id AND r.number = v.current_release
JOIN tonghop.review_definition d ON d.definition_key = r.definition_key
JOIN tonghop.review_reporter p ON p.definition_key = r.definition_key
JOIN tonghop.reporting_unit_version u ON u.edition = r.edition AND u.code = p.code AND u.valid @> r.registry_date
LEFT JOIN tonghop.release_unit b
       ON b.review_id = v.review_id AND b.number = v.current_release AND b.ancestor_key = u.unit_key
LEFT JOIN tonghop.reporting_unit_version w ON w.edition = r.edition AND w.unit_key = b.unit_key AND w.valid @> r.registry_date
LEFT JOIN tonghop.release_input i
       ON i.review_id = v.review_id AND i.number = v.current_release AND i.sender_key = b.unit_key
      AND (b.unit_key = u.unit_key OR w.role IS DISTINCT FROM 'IN')
LEFT JOIN tonghop.submission s USING (submission_id)
LEFT JOIN tonghop.interpretation_result x ON x.interpretation_id = i.interpretation_id
GROUP BY v.review_id, v.current_release, u.code, u.name, d.deadline
$view$);
COMMENT ON VIEW reporting.coverage IS 'Who must report, and who has, in the current release.';
COMMENT ON COLUMN reporting.coverage.review IS 'Review id.';
COMMENT ON COLUMN reporting.coverage.release IS 'The current release.';
COMMENT ON COLUMN reporting.coverage.unit_code IS 'Code of the unit that must report.';
COMMENT ON COLUMN reporting.coverage.unit_name IS 'Its name.';
COMMENT ON COLUMN reporting.coverage.submissions IS 'Submissions of it, of units in it, and of bodies that stand for these, that the release rests on; a body that only works there does not report for it.';
COMMENT ON COLUMN reporting.coverage.has_reported IS 'Whether there is any.';
COMMENT ON COLUMN reporting.coverage.last_received_at IS 'When the latest was received; null where there is none.';
COMMENT ON COLUMN reporting.coverage.deadline IS 'The last day in time, in the time of Viet Nam.';
COMMENT ON COLUMN reporting.coverage.is_late IS 'Whether the latest was received after the deadline.';
COMMENT ON COLUMN reporting.coverage.lines_accepted IS 'Lines in the figures.';
COMMENT ON COLUMN reporting.coverage.lines_held IS 'Lines held.';

CALL pg_temp.put_view('district_summary', $view$
SELECT f.review, f.release, f.unit_code, f.unit_name, f.unit_kind, f.indicator, f.indicator_position,
       f.indicator_name_vi, f.indicator_name_en, f.dimension, f.unit, f.lower, f.stated, f.upper,
       CASE WHEN whole.lower > 0 AND f.share_of IS NOT NULL THEN round(f.stated / whole.stated, 4) END AS share,
       f.observations
FROM reporting.figures f
LEFT JOIN reporting.figures whole
       ON whole.review = f.review AND whole.unit_code = f.unit_code AND whole.level = f.level
      AND whole.indicator = f.share_of
WHERE f.level = 'district'
$view$);
COMMENT ON VIEW reporting.district_summary IS 'The figures of the districts in the current release, with shares. Columns as in figures_all.';
COMMENT ON COLUMN reporting.district_summary.share IS 'The stated figure over the stated figure of the indicator it is a part of, 0 to 1 and more if wrong; null for others.';

CALL pg_temp.put_view('held_summary', $view$
SELECT i.review_id AS review, i.number AS release, u.code AS sender_code, u.name AS sender_name,
       h.code AS reason, count(*) AS lines
FROM tonghop.review v
JOIN tonghop.release_input i ON i.review_id = v.review_id AND i.number = v.current_release
JOIN tonghop.release r ON r.review_id = i.review_id AND r.number = i.number
JOIN tonghop.held_line h USING (interpretation_id)
JOIN tonghop.reporting_unit_version u
  ON u.edition = r.edition AND u.unit_key = i.sender_key AND u.valid @> r.registry_date
GROUP BY i.review_id, i.number, u.code, u.name, h.code
$view$);
COMMENT ON VIEW reporting.held_summary IS 'Lines held in the submissions of the current release, by sender and reason.';
COMMENT ON COLUMN reporting.held_summary.review IS 'Review id.';
COMMENT ON COLUMN reporting.held_summary.release IS 'The current release.';
COMMENT ON COLUMN reporting.held_summary.sender_code IS 'Code of the unit that sent them.';
COMMENT ON COLUMN reporting.held_summary.sender_name IS 'Its name.';
COMMENT ON COLUMN reporting.held_summary.reason IS 'The first reason, a code of docs/findings.md.';
COMMENT ON COLUMN reporting.held_summary.lines IS 'How many lines.';

CALL pg_temp.put_view('release_changes', $view$
SELECT COALESCE(n.review, o.review) AS review,
       COALESCE(n.release, o.release + 1) AS release,
       COALESCE(n.level, o.level) AS level,
       COALESCE(n.unit_code, o.unit_code) AS unit_code,
       COALESCE(n.unit_name, o.unit_name) AS unit_name,
       COALESCE(n.indicator, o.indicator) AS indicator,
       o.lower AS old_lower, o.stated AS old_stated, o.upper AS old_upper,
       n.lower AS new_lower, n.stated AS new_stated, n.upper AS new_upper
FROM reporting.figures_all n
FULL JOIN reporting.figures_all o
       ON o.review = n.review AND o.release = n.release - 1 AND o.unit_id = n.unit_id AND o.indicator = n.indicator
WHERE (n.lower, n.stated, n.upper) IS DISTINCT FROM (o.lower, o.stated, o.upper)
  AND (n.review IS NOT NULL
       OR EXISTS (SELECT FROM tonghop.release r WHERE r.review_id = o.review AND r.number = o.release + 1))
$view$);
COMMENT ON VIEW reporting.release_changes IS 'What each release changed against the one before it; old is null for a new figure, new for one that is gone.';
COMMENT ON COLUMN reporting.release_changes.review IS 'Review id.';
COMMENT ON COLUMN reporting.release_changes.release IS 'The later release.';
COMMENT ON COLUMN reporting.release_changes.level IS 'province, district, commune or body.';
COMMENT ON COLUMN reporting.release_changes.unit_code IS 'The unit''s code.';
COMMENT ON COLUMN reporting.release_changes.unit_name IS 'The unit''s name.';
COMMENT ON COLUMN reporting.release_changes.indicator IS 'Indicator id.';
COMMENT ON COLUMN reporting.release_changes.old_lower IS 'Lower in the release before.';
COMMENT ON COLUMN reporting.release_changes.old_stated IS 'Stated in the release before.';
COMMENT ON COLUMN reporting.release_changes.old_upper IS 'Upper in the release before.';
COMMENT ON COLUMN reporting.release_changes.new_lower IS 'Lower in this release.';
COMMENT ON COLUMN reporting.release_changes.new_stated IS 'Stated in this release.';
COMMENT ON COLUMN reporting.release_changes.new_upper IS 'Upper in this release.';

CALL pg_temp.put_view('unit_events', $view$
WITH said AS (
    -- One row for each thing ever said of a unit, however many editions say it.
    SELECT e.from_key, e.to_key, e.kind, e.effective, e.whole, e.legal_text, e.evidence, e.note, e.learnt_on,
           min(e.edition) AS first_edition,
           bool_or(c.edition IS NOT NULL) AS is_current,
           max(a.adoption_id) AS last_adoption
    FROM tonghop.unit_event e
    LEFT JOIN tonghop.registry_edition_current c ON c.edition = e.edition
    LEFT JOIN tonghop.registry_adoption a ON a.edition = e.edition
    GROUP BY e.from_key, e.to_key, e.kind, e.effective, e.whole, e.legal_text, e.evidence, e.note, e.learnt_on
)
SELECT f.unit_id,
       lower(s.kind) AS kind,
       s.effective,
       t.unit_id AS successor_id,
       s.whole,
       s.legal_text,
       lower(s.evidence) AS evidence,
       s.note,
       s.learnt_on,
       s.first_edition,
       i.imported_at AS first_imported_at,
       s.is_current,
       CASE WHEN NOT s.is_current THEN n.edition END AS superseded_by,
       CASE WHEN NOT s.is_current THEN n.at END AS superseded_at
FROM said s
JOIN tonghop.reporting_unit f ON f.unit_key = s.from_key
LEFT JOIN tonghop.reporting_unit t ON t.unit_key = s.to_key
JOIN tonghop.registry_edition i ON i.edition = s.first_edition
LEFT JOIN LATERAL (SELECT a.edition, a.at FROM tonghop.registry_adoption a
                   WHERE a.adoption_id > s.last_adoption ORDER BY a.adoption_id LIMIT 1) n ON true
$view$);
COMMENT ON VIEW reporting.unit_events IS 'What the registry says, and ever said, about mergers, splits and other changes of units; a correction supersedes what was said, nothing is deleted.';
COMMENT ON COLUMN reporting.unit_events.unit_id IS 'Stable id of the unit it happened to.';
COMMENT ON COLUMN reporting.unit_events.kind IS 'merge, split, rename, move, dissolve, recode or create.';
COMMENT ON COLUMN reporting.unit_events.effective IS 'The first day on which it holds.';
COMMENT ON COLUMN reporting.unit_events.successor_id IS 'Stable id of the unit that took it or a part of it; null where nobody or nobody known did.';
COMMENT ON COLUMN reporting.unit_events.whole IS 'Whether all of the unit went there.';
COMMENT ON COLUMN reporting.unit_events.legal_text IS 'Resolution and article; empty where none was seen.';
COMMENT ON COLUMN reporting.unit_events.evidence IS 'What it rests on: resolution_text, wikipedia, gso_codes, name_hint_unverified or none.';
COMMENT ON COLUMN reporting.unit_events.note IS 'What else is known.';
COMMENT ON COLUMN reporting.unit_events.learnt_on IS 'The day we learnt of it, where the import says so; null: see first_imported_at.';
COMMENT ON COLUMN reporting.unit_events.first_edition IS 'The first edition of the registry that says it.';
COMMENT ON COLUMN reporting.unit_events.first_imported_at IS 'When that was imported.';
COMMENT ON COLUMN reporting.unit_events.is_current IS 'Whether the current edition says it.';
COMMENT ON COLUMN reporting.unit_events.superseded_by IS 'The edition that no longer says it so; null while it is current.';
COMMENT ON COLUMN reporting.unit_events.superseded_at IS 'When that edition became the current one.';

-- Figures of the current release of each review on the map of any day, by the current edition of the registry. The same
-- rules as vn.tonghop.core.restatement: always from the units the lines name, step by step to the day asked for.
CREATE OR REPLACE FUNCTION reporting.figures_on(map_date date)
RETURNS TABLE (review text, release integer, level text, unit_code text, unit_id text, unit_name text, unit_kind text,
               indicator text, lower numeric, stated numeric, upper numeric, observations bigint,
               possible_observations bigint, carried_observations bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tonghop, pg_temp
AS $$
WITH RECURSIVE edition AS (
    SELECT edition FROM registry_edition_current
), days AS (
    SELECT DISTINCT m.day FROM map_step m JOIN edition USING (edition)
), live AS (
    SELECT r.review_id, r.number, r.registry_date
    FROM review v JOIN release r ON r.review_id = v.review_id AND r.number = v.current_release
), source AS (
    SELECT l.review_id, l.number, l.registry_date, t.unit_key, t.indicator,
           sum(t.lower) AS lower, sum(t.stated) AS stated,
           CASE WHEN count(t.upper) = count(*) THEN sum(t.upper) END AS upper,
           sum(t.observations) AS observations
    FROM live l
    JOIN release_input i USING (review_id, number)
    JOIN interpretation_total t USING (interpretation_id)
    GROUP BY l.review_id, l.number, l.registry_date, t.unit_key, t.indicator
), walk AS (
    SELECT DISTINCT s.registry_date AS home, s.unit_key AS source_key, s.unit_key AS at_key, s.registry_date AS at_day
    FROM source s
    UNION
    SELECT w.home, w.source_key, COALESCE(m.to_key, w.at_key), CASE WHEN map_date >= w.home THEN d.day ELSE d.day - 1 END
    FROM walk w
    CROSS JOIN LATERAL (
        SELECT CASE WHEN map_date >= w.home
                    THEN (SELECT min(x.day) FROM days x WHERE x.day > w.at_day AND x.day <= map_date)
                    ELSE (SELECT max(x.day) FROM days x WHERE x.day <= w.at_day AND x.day > map_date) END AS day
    ) d
    LEFT JOIN LATERAL (
        SELECT m.after_key AS to_key FROM map_step m JOIN edition USING (edition)
        WHERE map_date >= w.home AND m.day = d.day AND m.before_key = w.at_key AND m.sort <> 'CAME_FROM_ABOVE'
        UNION ALL
        SELECT m.before_key FROM map_step m JOIN edition USING (edition)
        WHERE map_date < w.home AND m.day = d.day AND m.after_key = w.at_key AND m.sort <> 'KEPT_ABOVE'
    ) m ON true
    WHERE d.day IS NOT NULL
), found AS (
    SELECT w.home, w.source_key, w.at_key
    FROM walk w
    WHERE w.at_day = (SELECT CASE WHEN map_date >= w.home THEN max(l.at_day) ELSE min(l.at_day) END
                      FROM walk l WHERE l.home = w.home)
), within AS (
    SELECT f.home, f.source_key, f.at_key, v.unit_key, v.parent_key
    FROM found f
    JOIN edition ON true
    JOIN reporting_unit_version v ON v.edition = edition.edition AND v.unit_key = f.at_key AND v.valid @> map_date
    UNION ALL
    SELECT w.home, w.source_key, w.at_key, v.unit_key, v.parent_key
    FROM within w
    JOIN edition ON true
    JOIN reporting_unit_version v ON v.edition = edition.edition AND v.unit_key = w.parent_key AND v.valid @> map_date
), counted AS (
    SELECT w.home, w.source_key, w.unit_key,
           count(*) = (SELECT count(*) FROM found f WHERE f.home = w.home AND f.source_key = w.source_key) AS sure,
           bool_and(w.at_key = w.source_key) AS at_home
    FROM within w
    GROUP BY w.home, w.source_key, w.unit_key
)
SELECT s.review_id, s.number, lower(v.level), v.code, k.unit_id, v.name, v.kind, s.indicator,
       trim_scale(COALESCE(sum(s.lower) FILTER (WHERE c.sure), 0)::numeric),
       trim_scale(COALESCE(sum(s.stated) FILTER (WHERE c.sure), 0)::numeric),
       CASE WHEN count(s.upper) = count(*) THEN trim_scale(sum(s.upper)::numeric) END,
       COALESCE(sum(s.observations) FILTER (WHERE c.sure), 0)::bigint,
       COALESCE(sum(s.observations) FILTER (WHERE NOT c.sure), 0)::bigint,
       COALESCE(sum(s.observations) FILTER (WHERE c.sure AND NOT c.at_home), 0)::bigint
FROM source s
JOIN counted c ON c.home = s.registry_date AND c.source_key = s.unit_key
JOIN edition ON true
JOIN reporting_unit_version v ON v.edition = edition.edition AND v.unit_key = c.unit_key AND v.valid @> map_date
JOIN reporting_unit k ON k.unit_key = v.unit_key
GROUP BY s.review_id, s.number, v.level, v.code, k.unit_id, v.name, v.kind, s.indicator
$$;
COMMENT ON FUNCTION reporting.figures_on(date) IS 'The figures of the current release of each review on the map of a day: a merger adds, what was divided is a range (lower: what surely belongs to the unit; upper: with all that may), the province is always whole. The columns mean what they mean in figures_all; observations surely belong to the unit, possible_observations may, carried_observations are those of the sure ones that name another unit.';
REVOKE ALL ON FUNCTION reporting.figures_on(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reporting.figures_on(date) TO tonghop_reader, tonghop_app;

-- What is no longer a view of ours goes.
DO $$
DECLARE
    gone regclass[];
BEGIN
    SELECT array_agg(oid::regclass) INTO gone
    FROM pg_class
    WHERE relnamespace = 'reporting'::regnamespace AND relkind = 'v' AND pg_get_userbyid(relowner) = current_user
      AND relname <> ALL (string_to_array(current_setting('tonghop.views'), ','));
    IF gone IS NOT NULL THEN
        CALL pg_temp.drop_views(gone);
    END IF;
END
$$;

-- Columns that are those of figures_all mean the same in the views made from it.
DO $$
DECLARE
    c record;
BEGIN
    FOR c IN
        SELECT v.relname, a.attname, col_description('reporting.figures_all'::regclass, b.attnum) AS words
        FROM pg_class v
        JOIN pg_attribute a ON a.attrelid = v.oid AND a.attnum > 0
        JOIN pg_attribute b ON b.attrelid = 'reporting.figures_all'::regclass AND b.attname = a.attname
        WHERE v.oid IN ('reporting.figures'::regclass, 'reporting.district_summary'::regclass)
          AND col_description(v.oid, a.attnum) IS NULL
    LOOP
        EXECUTE format('COMMENT ON COLUMN reporting.%I.%I IS %L', c.relname, c.attname, c.words);
    END LOOP;
END
$$;

GRANT USAGE ON SCHEMA reporting TO tonghop_reader, tonghop_app;
GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO tonghop_reader, tonghop_app;

DROP PROCEDURE pg_temp.put_view(text, text);
DROP PROCEDURE pg_temp.drop_views(regclass[]);
