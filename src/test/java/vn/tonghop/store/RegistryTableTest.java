package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.tonghop.catalog.registry.RegistryFolder;
import vn.tonghop.catalog.registry.RegistryReading;
import vn.tonghop.core.registry.Evidence;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.RegistryDiff;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.database.TestDatabase;

/** The registry in the database is the registry that was imported. */
class RegistryTableTest {
    private static final Registry SAMPLE =
            ((RegistryReading.Loaded) RegistryFolder.read(Path.of("input-samples", "registry"))).registry();

    private static final UnitId NAM_LA = new UnitId("xa-nam-la");

    private final DatabaseSettings settings = TestDatabase.freshSettings();
    private final Database database = Database.open(settings);
    private final Store store = database.store();
    private final Sql sql = new Sql(database);

    @AfterEach
    void close() {
        database.close();
        TestDatabase.drop(settings);
    }

    private RegistryTable.Change save(Registry registry) {
        return store.inTransaction(() -> store.registry().save(registry, "test"));
    }

    private Registry current() {
        return store.registry().load(store.registry().currentEdition().orElseThrow());
    }

    @Test
    void sampleRegistryComesBackEqual() {
        assertThat(save(SAMPLE)).isEqualTo(RegistryTable.Change.NEW);
        Registry back = current();
        assertThat(back.fingerprint()).isEqualTo(SAMPLE.fingerprint());
        assertThat(back.all()).containsExactlyInAnyOrderElementsOf(SAMPLE.all());
        assertThat(back.events()).containsExactlyInAnyOrderElementsOf(SAMPLE.events());
        assertThat(back.groups()).isEqualTo(SAMPLE.groups()).hasSize(11);
    }

    @Test
    void importingTheSameTwiceIsNoNewEdition() throws Exception {
        save(SAMPLE);
        String before = contents();
        assertThat(save(SAMPLE)).isEqualTo(RegistryTable.Change.NONE);
        assertThat(contents()).isEqualTo(before);
        assertThat(store.registry().currentEdition()).contains(1);
    }

    @Test
    void secondEditionLeavesTheFirstAsItWas() throws Exception {
        save(SAMPLE);
        Registry corrected = renamed("Nam La", "Nam Lá");
        assertThat(save(corrected)).isEqualTo(RegistryTable.Change.NEW);
        assertThat(store.registry().currentEdition()).contains(2);
        assertThat(store.registry().load(1).fingerprint()).isEqualTo(SAMPLE.fingerprint());
        assertThat(store.registry().load(2).fingerprint()).isEqualTo(corrected.fingerprint());
        assertThat(save(SAMPLE)).as("going back is no new edition").isEqualTo(RegistryTable.Change.AGAIN);
        assertThat(store.registry().currentEdition()).contains(1);
        assertThat(save(SAMPLE)).isEqualTo(RegistryTable.Change.NONE);
        assertThat(sql.rows("SELECT subject || ', ' || detail FROM audit_event ORDER BY audit_event_id"))
                .containsExactly(
                        "edition 1, imported",
                        "edition 2, imported, instead of edition 1",
                        "edition 1, taken up again, instead of edition 2");
    }

    @Test
    void aCorrectedEventIsSupersededByTheEditionThatCorrectsItAndNotDeleted() {
        save(SAMPLE);
        Registry corrected = new Registry(
                SAMPLE.all(),
                SAMPLE.events().stream()
                        .map(event -> event.from().equals(NAM_LA)
                                ? new UnitEvent(
                                        event.kind(),
                                        event.effective(),
                                        event.from(),
                                        event.to(),
                                        true,
                                        "818/NQ-UBTVQH14, Điều 1",
                                        Evidence.RESOLUTION_TEXT,
                                        "",
                                        LocalDate.of(2026, 3, 1))
                                : event)
                        .toList(),
                SAMPLE.groups());
        save(corrected);

        assertThat(current().eventsFrom(NAM_LA)).isEqualTo(corrected.eventsFrom(NAM_LA));
        assertThat(store.registry().superseded(NAM_LA)).singleElement().satisfies(old -> {
            assertThat(old.event()).isEqualTo(SAMPLE.eventsFrom(NAM_LA).get(0));
            assertThat(old.firstEdition()).isEqualTo(1);
            assertThat(old.by()).isEqualTo(2);
        });
        assertThat(RegistryDiff.between(SAMPLE, corrected).units())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.unit()).isEqualTo(NAM_LA);
                    assertThat(change.sort()).isEqualTo(RegistryDiff.Sort.CHANGED);
                });
        save(SAMPLE);
        assertThat(store.registry().superseded(NAM_LA))
                .extracting(old -> old.event().evidence() + " " + old.by())
                .as("the first edition is taken up again and supersedes the correction")
                .containsExactly("RESOLUTION_TEXT 1");
        assertThat(store.registry().history())
                .extracting(RegistryTable.Adoption::edition)
                .containsExactly(1, 2, 1);
        assertThat(sql("SELECT string_agg(subject || ': ' || detail, '; ' ORDER BY audit_event_id) FROM audit_event"))
                .isEqualTo("edition 1: imported; edition 2: imported, instead of edition 1;"
                        + " edition 1: taken up again, instead of edition 2");
    }

    @Test
    void importThatFailsInTheMiddleLeavesEverythingAsItWas() throws Exception {
        save(SAMPLE);
        String before = contents();
        try (var connection = TestDatabase.superuser(settings.name());
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE tonghop.unit_event ADD CONSTRAINT sabotage CHECK (edition < 2)");
        }
        assertThatThrownBy(() -> save(renamed("Nam La", "Nam Lá"))).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(contents()).isEqualTo(before);
        assertThat(current().fingerprint()).isEqualTo(SAMPLE.fingerprint());
    }

    private String sql(String query) {
        try {
            return sql.one(query);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Registry renamed(String from, String to) {
        List<UnitVersion> versions = new ArrayList<>();
        for (UnitVersion version : SAMPLE.versions()) {
            versions.add(
                    version.name().equals(from)
                            ? UnitVersion.of(
                                    version.id(),
                                    to,
                                    version.kind(),
                                    version.parent(),
                                    version.code(),
                                    version.validity())
                            : version);
        }
        List<UnitEvent> events = SAMPLE.events();
        return new Registry(versions, events);
    }

    private String contents() throws Exception {
        List<String> contents = new ArrayList<>();
        for (String table : List.of(
                "registry_edition",
                "registry_edition_current",
                "reporting_unit",
                "reporting_unit_version",
                "unit_event",
                "unit_group",
                "unit_group_member",
                "map_step",
                "registry_adoption",
                "audit_event")) {
            contents.add(
                    sql.one("SELECT count(*) || md5(string_agg(t::text, '|' ORDER BY t::text)) FROM " + table + " t"));
        }
        return String.join(" ", contents);
    }
}
