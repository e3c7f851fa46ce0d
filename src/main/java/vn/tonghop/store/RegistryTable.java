package vn.tonghop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.registry.BodyStanding;
import vn.tonghop.core.registry.Evidence;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.Slug;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitEventKind;
import vn.tonghop.core.registry.UnitGroup;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.core.registry.Validity;

/** The registry, edition by edition. */
public final class RegistryTable {
    private final JdbcClient jdbc;

    RegistryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes a registry the current edition, in the caller's transaction; the database checks once more that it is
     * sound.
     *
     * @return what that changed; the audit has a row of it unless nothing did
     */
    public Change save(Registry registry, String actor) {
        Optional<Integer> known = jdbc.sql("SELECT edition FROM registry_edition WHERE fingerprint = :fingerprint")
                .param("fingerprint", registry.fingerprint())
                .query(Integer.class)
                .optional();
        Optional<Integer> was = currentEdition();
        int edition = known.isPresent() ? known.get() : new RegistryRows(jdbc, this).insert(registry, actor);
        completeSteps(edition, registry);
        if (was.equals(Optional.of(edition))) {
            return Change.NONE;
        }
        jdbc.sql("""
                INSERT INTO registry_edition_current (edition) VALUES (:edition)
                ON CONFLICT (only_row) DO UPDATE SET edition = EXCLUDED.edition
                """).param("edition", edition).update();
        jdbc.sql("INSERT INTO registry_adoption (edition, actor) VALUES (?, ?)")
                .params(edition, actor)
                .update();
        jdbc.sql("""
                INSERT INTO audit_event (actor, action, subject, outcome, detail)
                VALUES (?, 'registry', ?, 'done', ?)
                """)
                .params(
                        actor,
                        "edition " + edition,
                        (known.isEmpty() ? "imported" : "taken up again")
                                + was.map(old -> ", instead of edition " + old).orElse(""))
                .update();
        return known.isEmpty() ? Change.NEW : Change.AGAIN;
    }

    /** Writes what figures on other maps need of an edition where an older program left it out, in the caller's transaction. */
    public void completeSteps(int edition, Registry registry) {
        new RegistryRows(jdbc, this).completeSteps(edition, registry);
    }

    /** What saving a registry changed. */
    public enum Change {
        /** It is a new edition. */
        NEW,
        /** An older edition is equal, and is the current one again. */
        AGAIN,
        /** The current edition is equal. */
        NONE
    }

    /** Each time an edition was made the current one, latest first. */
    public List<Adoption> history() {
        return jdbc.sql("""
                SELECT a.edition, a.at, a.actor, e.fingerprint,
                       (SELECT count(*) FROM reporting_unit_version v WHERE v.edition = a.edition) AS versions,
                       (SELECT count(*) FROM unit_event v WHERE v.edition = a.edition) AS events
                FROM registry_adoption a JOIN registry_edition e USING (edition)
                ORDER BY a.adoption_id DESC
                """)
                .query((row, number) -> new Adoption(
                        row.getInt("edition"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("fingerprint"),
                        row.getLong("versions"),
                        row.getLong("events")))
                .list();
    }

    /** Events of a unit that an edition had and the next one no longer has as they were, latest superseded first. */
    public List<SupersededEvent> superseded(UnitId unit) {
        return jdbc.sql("""
                SELECT * FROM reporting.unit_events
                WHERE unit_id = ? AND NOT is_current AND superseded_by IS NOT NULL
                ORDER BY superseded_at DESC, effective, kind, successor_id
                """)
                .param(unit.value())
                .query((row, number) -> new SupersededEvent(
                        new UnitEvent(
                                UnitEventKind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                                row.getDate("effective").toLocalDate(),
                                unit,
                                id(row.getString("successor_id")),
                                row.getBoolean("whole"),
                                row.getString("legal_text"),
                                Evidence.valueOf(row.getString("evidence").toUpperCase(java.util.Locale.ROOT)),
                                row.getString("note"),
                                day(row.getDate("learnt_on"))),
                        row.getInt("first_edition"),
                        row.getInt("superseded_by"),
                        row.getTimestamp("superseded_at").toInstant()))
                .list();
    }

    /** Each review with a submission, its registry date and how many submissions a new registry makes it read anew. */
    public List<Readers> readers() {
        return jdbc.sql("""
                SELECT r.review_id, d.registry_date, count(*) AS submissions
                FROM review r
                JOIN review_definition d ON d.definition_key = r.current_definition
                JOIN submission s ON s.review_id = r.review_id
                GROUP BY r.review_id, d.registry_date ORDER BY r.review_id
                """)
                .query((row, number) -> new Readers(
                        row.getString("review_id"),
                        row.getDate("registry_date").toLocalDate(),
                        row.getLong("submissions")))
                .list();
    }

    /** An edition as it was made current. */
    public record Adoption(
            int edition, java.time.Instant at, String actor, String fingerprint, long versions, long events) {}

    /**
     * An event that was corrected.
     *
     * @param event as it was
     * @param firstEdition the first edition that had it
     * @param by the edition that superseded it
     * @param at when that became current
     */
    public record SupersededEvent(UnitEvent event, int firstEdition, int by, java.time.Instant at) {}

    /** Who reads with the registry: a review, its day, its submissions. */
    public record Readers(String review, LocalDate registryDate, long submissions) {}

    private List<UnitGroup> groups(int edition) {
        return jdbc.sql("""
                SELECT g.group_id, g.name, g.on_date, array_agg(u.unit_id) AS members
                FROM unit_group g
                JOIN unit_group_member m USING (edition, group_id)
                JOIN reporting_unit u USING (unit_key)
                WHERE g.edition = ? GROUP BY g.group_id, g.name, g.on_date
                """)
                .param(edition)
                .query((row, number) -> new UnitGroup(
                        new UnitId(row.getString("group_id")),
                        row.getString("name"),
                        row.getDate("on_date").toLocalDate(),
                        java.util.Arrays.stream(
                                        (String[]) row.getArray("members").getArray())
                                .map(UnitId::new)
                                .toList()))
                .list();
    }

    /** The current edition, or empty before the first import. */
    public Optional<Integer> currentEdition() {
        return jdbc.sql("SELECT edition FROM registry_edition_current")
                .query(Integer.class)
                .optional();
    }

    /** An edition whole. */
    public Registry load(int edition) {
        List<UnitVersion> versions = jdbc.sql("""
                SELECT u.unit_id, v.name, v.kind, p.unit_id AS parent_id, v.code,
                       lower(v.valid) AS valid_from, upper(v.valid) AS valid_until,
                       v.tree, v.role, a.unit_id AS above_id, v.aliases
                FROM reporting_unit_version v
                JOIN reporting_unit u USING (unit_key)
                LEFT JOIN reporting_unit p ON p.unit_key = v.parent_key
                LEFT JOIN reporting_unit a ON a.unit_key = v.above_key
                WHERE v.edition = :edition
                """)
                .param("edition", edition)
                .query(RegistryTable::version)
                .list();
        List<UnitEvent> events = jdbc.sql("""
                SELECT e.kind, e.effective, f.unit_id AS from_id, t.unit_id AS to_id, e.whole,
                       e.legal_text, e.evidence, e.note, e.learnt_on
                FROM unit_event e
                JOIN reporting_unit f ON f.unit_key = e.from_key
                LEFT JOIN reporting_unit t ON t.unit_key = e.to_key
                WHERE e.edition = :edition
                """)
                .param("edition", edition)
                .query((row, number) -> new UnitEvent(
                        UnitEventKind.valueOf(row.getString("kind")),
                        row.getDate("effective").toLocalDate(),
                        new UnitId(row.getString("from_id")),
                        id(row.getString("to_id")),
                        row.getBoolean("whole"),
                        row.getString("legal_text"),
                        Evidence.valueOf(row.getString("evidence")),
                        row.getString("note"),
                        day(row.getDate("learnt_on"))))
                .list();
        return new Registry(versions, events, groups(edition));
    }

    private static UnitVersion version(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        String name = row.getString("name");
        String tree = row.getString("tree");
        return new UnitVersion(
                new UnitId(row.getString("unit_id")),
                Slug.of(name),
                name,
                UnitKind.valueOf(row.getString("kind")),
                id(row.getString("parent_id")),
                row.getString("code"),
                new Validity(row.getDate("valid_from").toLocalDate(), day(row.getDate("valid_until"))),
                tree == null
                        ? null
                        : new BodyStanding(
                                tree,
                                id(row.getString("above_id")),
                                BodyStanding.Role.valueOf(row.getString("role")),
                                List.of((String[]) row.getArray("aliases").getArray())));
    }

    /** The numbers the store keeps units under. */
    public Map<UnitId, Integer> keys() {
        Map<UnitId, Integer> keys = new HashMap<>();
        jdbc.sql("SELECT unit_id, unit_key FROM reporting_unit").query((java.sql.ResultSet row) -> {
            keys.put(new UnitId(row.getString(1)), row.getInt(2));
        });
        return keys;
    }

    private static @Nullable UnitId id(@Nullable String text) {
        return text == null ? null : new UnitId(text);
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
