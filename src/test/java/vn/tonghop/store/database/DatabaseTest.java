package vn.tonghop.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    @Test
    void rowsWrittenByTheAppAreThereWhenTheDatabaseIsOpenedAgain() throws SQLException {
        DatabaseSettings settings = TestDatabase.freshSettings("test-migrations", "test-views");
        try (Database database = Database.open(settings);
                var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO crop VALUES (1, 'lúa', '[2018-01-01,)')");
        }
        try (Database database = Database.open(settings);
                var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT name, current_user FROM crop")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("lúa");
            assertThat(row.getString(2)).isEqualTo("tonghop_app");
        }
    }
}
