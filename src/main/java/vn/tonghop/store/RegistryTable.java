package vn.tonghop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.registry.Evidence;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitEventKind;
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
        if (known.isPresent() && currentEdition().equals(known)) {
            return Change.NONE;
        }
        int edition = known.isPresent() ? known.get() : insert(registry, actor);
        jdbc.sql("""
                INSERT INTO registry_edition_current (edition) VALUES (:edition)
                ON CONFLICT (only_row) DO UPDATE SET edition = EXCLUDED.edition
                """).param("edition", edition).update();
        jdbc.sql("""
                INSERT INTO audit_event (actor, action, subject, outcome, detail) VALUES (?, 'registry', ?, 'done', ?)
                """)
                .params(actor, "edition " + edition, known.isEmpty() ? "new" : "current again")
                .update();
        return known.isEmpty() ? Change.NEW : Change.AGAIN;
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
                       lower(v.valid) AS valid_from, upper(v.valid) AS valid_until
                FROM reporting_unit_version v
                JOIN reporting_unit u USING (unit_key)
                LEFT JOIN reporting_unit p ON p.unit_key = v.parent_key
                WHERE v.edition = :edition
                """)
                .param("edition", edition)
                .query((row, number) -> UnitVersion.of(
                        new UnitId(row.getString("unit_id")),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")),
                        id(row.getString("parent_id")),
                        row.getString("code"),
                        new Validity(row.getDate("valid_from").toLocalDate(), day(row.getDate("valid_until")))))
                .list();
        List<UnitEvent> events = jdbc.sql("""
                SELECT e.kind, e.effective, f.unit_id AS from_id, t.unit_id AS to_id, e.whole,
                       e.legal_text, e.evidence, e.note
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
                        row.getString("note")))
                .list();
        return new Registry(versions, events);
    }

    /** The numbers the store keeps units under. */
    public Map<UnitId, Integer> keys() {
        Map<UnitId, Integer> keys = new HashMap<>();
        jdbc.sql("SELECT unit_id, unit_key FROM reporting_unit").query((java.sql.ResultSet row) -> {
            keys.put(new UnitId(row.getString(1)), row.getInt(2));
        });
        return keys;
    }

    private int insert(Registry registry, String actor) {
        int edition = jdbc.sql("""
                INSERT INTO registry_edition (fingerprint, actor) VALUES (:fingerprint, :actor) RETURNING edition
                """)
                .param("fingerprint", registry.fingerprint())
                .param("actor", actor)
                .query(Integer.class)
                .single();
        jdbc.sql("INSERT INTO reporting_unit (unit_id) SELECT unnest(:ids::text[]) ON CONFLICT DO NOTHING")
                .param("ids", ids(registry))
                .update();
        Map<UnitId, Integer> keys = keys();
        for (UnitVersion version : registry.versions()) {
            insert(edition, version, keys);
        }
        int position = 0;
        for (UnitEvent event : registry.events()) {
            insert(edition, position++, event, keys);
        }
        return edition;
    }

    private void insert(int edition, UnitVersion version, Map<UnitId, Integer> keys) {
        jdbc.sql("""
                INSERT INTO reporting_unit_version
                    (edition, unit_key, slug, name, kind, level, parent_key, code, valid)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, daterange(?, ?))
                """)
                .params(row(
                        edition,
                        keys.get(version.id()),
                        version.slug(),
                        version.name(),
                        version.kind().name(),
                        version.level().name(),
                        key(version.parent(), keys),
                        version.code(),
                        Date.valueOf(version.validity().from()),
                        date(version.validity().until())))
                .update();
    }

    private void insert(int edition, int position, UnitEvent event, Map<UnitId, Integer> keys) {
        jdbc.sql("""
                INSERT INTO unit_event
                    (edition, position, kind, effective, from_key, to_key, whole, legal_text, evidence, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(row(
                        edition,
                        position,
                        event.kind().name(),
                        Date.valueOf(event.effective()),
                        keys.get(event.from()),
                        key(event.to(), keys),
                        event.whole(),
                        event.legalText(),
                        event.evidence().name(),
                        event.note()))
                .update();
    }

    private static String[] ids(Registry registry) {
        List<UnitId> ids = new ArrayList<>(
                registry.versions().stream().map(UnitVersion::id).distinct().toList());
        registry.events().forEach(event -> ids.add(event.from()));
        return ids.stream().map(UnitId::value).distinct().toArray(String[]::new);
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value);
        }
        return row;
    }

    private static @Nullable Integer key(@Nullable UnitId id, Map<UnitId, Integer> keys) {
        return id == null ? null : keys.get(id);
    }

    private static @Nullable UnitId id(@Nullable String text) {
        return text == null ? null : new UnitId(text);
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
