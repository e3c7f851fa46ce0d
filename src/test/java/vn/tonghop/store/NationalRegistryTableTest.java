package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalog.registry.NationalRegistry;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.database.TestDatabase;

/** The registry of the whole country in a real database. */
class NationalRegistryTableTest {
    private final DatabaseSettings settings = TestDatabase.freshSettings();
    private final Database database = Database.open(settings);
    private final Store store = database.store();

    @AfterEach
    void close() {
        database.close();
        TestDatabase.drop(settings);
    }

    @Test
    void nationalRegistryComesBackEqualAndImportingItAgainChangesNothing() {
        Registry registry = NationalRegistry.load();
        RegistryTable table = store.registry();

        assertThat(timed("save", () -> store.inTransaction(() -> table.save(registry, "test"))))
                .isEqualTo(RegistryTable.Change.NEW);
        Registry back = timed("load", () -> table.load(table.currentEdition().orElseThrow()));
        assertThat(back.fingerprint()).isEqualTo(registry.fingerprint());
        assertThat(back.all()).hasSameSizeAs(registry.all());
        assertThat(back.events()).hasSameSizeAs(registry.events());
        assertThat(back.groups()).isEqualTo(registry.groups());
        assertThat(timed("save again", () -> store.inTransaction(() -> table.save(back, "test"))))
                .isEqualTo(RegistryTable.Change.NONE);
        assertThat(table.currentEdition()).contains(1);
        assertThat(table.history()).singleElement().satisfies(adoption -> {
            assertThat(adoption.versions()).isEqualTo(registry.all().size());
            assertThat(adoption.events()).isEqualTo(registry.events().size());
        });
    }

    private static <T> T timed(String step, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        System.out.printf("national registry, %s: %d ms%n", step, (System.nanoTime() - began) / 1_000_000);
        return result;
    }
}
