package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.TestDatabase;

/** The readers' views are a contract: its version, views, columns and types are pinned in a file. */
class ReportingContractTest {
    private static final Path PINNED = Path.of("src", "test", "resources", "reporting", "contract.txt");

    @Test
    void changeAReaderCanNoticeRaisesTheVersion() throws Exception {
        try (Database database = TestDatabase.fresh()) {
            Sql sql = new Sql(database);
            List<String> actual = new ArrayList<>();
            actual.add("version " + sql.one("SELECT version FROM reporting.contract_version"));
            actual.addAll(sql.rows("SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)"
                    + " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0"
                    + " WHERE c.relnamespace = 'reporting'::regnamespace ORDER BY c.relname, a.attnum"));
            Files.createDirectories(Path.of("target"));
            Files.write(Path.of("target", "reporting-contract.txt"), actual);
            List<String> pinned = Files.readAllLines(PINNED);
            if (actual.get(0).equals(pinned.get(0))) {
                assertThat(actual)
                        .as("reporting changed and contract_version did not: raise it in sql/views/R__reporting.sql")
                        .isEqualTo(pinned);
            }
            assertThat(actual)
                    .as("contract_version was raised: copy target/reporting-contract.txt to " + PINNED)
                    .isEqualTo(pinned);
        }
    }

    @Test
    void everyViewAndColumnSaysWhatItMeans() throws Exception {
        try (Database database = TestDatabase.fresh()) {
            Sql sql = new Sql(database);
            assertThat(sql.rows("SELECT c.relname || '.' || a.attname FROM pg_class c"
                            + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0"
                            + " WHERE c.relnamespace = 'reporting'::regnamespace"
                            + " AND COALESCE(col_description(c.oid, a.attnum), '') = '' ORDER BY 1"))
                    .isEmpty();
            assertThat(sql.rows("SELECT relname FROM pg_class WHERE relnamespace = 'reporting'::regnamespace"
                            + " AND COALESCE(obj_description(oid, 'pg_class'), '') = ''"))
                    .isEmpty();
        }
    }
}
