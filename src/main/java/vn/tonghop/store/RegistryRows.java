package vn.tonghop.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.registry.BodyStanding;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitGroup;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.core.restatement.MapStep;
import vn.tonghop.core.restatement.MapWalk;

/** Writes a registry as a new edition, a statement a table. */
final class RegistryRows {
    /** No alias has it: the import divides them by it. */
    private static final String ALIAS_END = ";";

    private final JdbcClient jdbc;
    private final RegistryTable table;

    RegistryRows(JdbcClient jdbc, RegistryTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The edition's number. */
    int insert(Registry registry, String actor) {
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
        Map<UnitId, Integer> keys = table.keys();
        versions(edition, registry.all(), keys);
        events(edition, registry.events(), keys);
        groups(edition, registry.groups(), keys);
        return edition;
    }

    /** Writes the steps from map to map of an edition that has none: a new one, or one that was stored before there were any. */
    void completeSteps(int edition, Registry registry) {
        boolean isThere = jdbc.sql("SELECT EXISTS (SELECT FROM map_step WHERE edition = ?)")
                .param(edition)
                .query(Boolean.class)
                .single();
        if (!isThere) {
            steps(edition, new MapWalk(registry).steps(), table.keys());
        }
    }

    private void versions(int edition, List<UnitVersion> versions, Map<UnitId, Integer> keys) {
        jdbc.sql("""
                INSERT INTO reporting_unit_version (edition, unit_key, slug, name, kind, level, parent_key, code, valid,
                                                    tree, role, above_key, aliases)
                SELECT ?, key, slug, name, kind, level, parent, code, daterange(day, until), tree, role, above,
                       CASE WHEN tree IS NOT NULL THEN string_to_array(aliases, ';') END
                FROM unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[],
                            ?::date[], ?::date[], ?::text[], ?::text[], ?::integer[], ?::text[])
                     AS v (key, slug, name, kind, level, parent, code, day, until, tree, role, above, aliases)
                """)
                .params(
                        edition,
                        column(versions, version -> keys.get(version.id())),
                        column(versions, UnitVersion::slug),
                        column(versions, UnitVersion::name),
                        column(versions, UnitVersion::kind),
                        column(versions, UnitVersion::level),
                        column(versions, version -> key(version.parent(), keys)),
                        column(versions, UnitVersion::code),
                        column(versions, version -> version.validity().from()),
                        column(versions, version -> version.validity().until()),
                        column(versions, standing(BodyStanding::tree)),
                        column(versions, standing(BodyStanding::role)),
                        column(versions, standing(standing -> key(standing.above(), keys))),
                        column(versions, standing(standing -> String.join(ALIAS_END, standing.aliases()))))
                .update();
    }

    /** Of a body, what is asked for; null for all others. */
    private static Function<UnitVersion, @Nullable Object> standing(Function<BodyStanding, @Nullable Object> value) {
        return version -> version.standing() == null ? null : value.apply(version.standing());
    }

    private void events(int edition, List<UnitEvent> events, Map<UnitId, Integer> keys) {
        jdbc.sql("""
                INSERT INTO unit_event (edition, position, kind, effective, from_key, to_key, whole, legal_text,
                                        evidence, note, learnt_on)
                SELECT ?, position - 1, kind, effective, source, target, whole, legal_text, evidence, note, learnt_on
                FROM unnest(?::text[], ?::date[], ?::integer[], ?::integer[], ?::boolean[], ?::text[], ?::text[],
                            ?::text[], ?::date[])
                     WITH ORDINALITY AS e (kind, effective, source, target, whole, legal_text, evidence, note,
                                           learnt_on, position)
                """)
                .params(
                        edition,
                        column(events, UnitEvent::kind),
                        column(events, UnitEvent::effective),
                        column(events, event -> keys.get(event.from())),
                        column(events, event -> key(event.to(), keys)),
                        column(events, UnitEvent::whole),
                        column(events, UnitEvent::legalText),
                        column(events, UnitEvent::evidence),
                        column(events, UnitEvent::note),
                        column(events, UnitEvent::learntOn))
                .update();
    }

    private void groups(int edition, List<UnitGroup> groups, Map<UnitId, Integer> keys) {
        for (UnitGroup group : groups) {
            jdbc.sql("INSERT INTO unit_group (edition, group_id, name, on_date) VALUES (?, ?, ?, ?)")
                    .params(edition, group.id().value(), group.name(), java.sql.Date.valueOf(group.on()))
                    .update();
            jdbc.sql("INSERT INTO unit_group_member (edition, group_id, unit_key) SELECT ?, ?, unnest(?::integer[])")
                    .params(edition, group.id().value(), column(group.members(), keys::get))
                    .update();
        }
    }

    private void steps(int edition, List<MapStep> steps, Map<UnitId, Integer> keys) {
        jdbc.sql("""
                INSERT INTO map_step (edition, day, before_key, after_key, sort)
                SELECT ?, s.* FROM unnest(?::date[], ?::integer[], ?::integer[], ?::text[]) s
                """)
                .params(
                        edition,
                        column(steps, MapStep::day),
                        column(steps, step -> keys.get(step.before())),
                        column(steps, step -> keys.get(step.after())),
                        column(steps, MapStep::sort))
                .update();
    }

    private static String[] ids(Registry registry) {
        Set<String> ids = new LinkedHashSet<>();
        registry.all().forEach(version -> ids.add(version.id().value()));
        registry.events().forEach(event -> ids.add(event.from().value()));
        return ids.toArray(String[]::new);
    }

    /** A column of all rows, as texts that the statement casts; nulls stay nulls. */
    private static <T> @Nullable String[] column(Collection<T> rows, Function<T, @Nullable Object> value) {
        List<@Nullable String> column = new ArrayList<>(rows.size());
        for (T row : rows) {
            column.add(Objects.toString(value.apply(row), null));
        }
        return column.toArray(new @Nullable String[0]);
    }

    private static @Nullable Integer key(@Nullable UnitId id, Map<UnitId, Integer> keys) {
        return id == null ? null : keys.get(id);
    }
}
