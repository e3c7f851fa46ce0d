package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Our copy of Spring Batch's tables is the script of the version in use. */
class BatchTablesTest {
    @Test
    void migrationHoldsEveryStatementOfTheLibrarysScript() throws Exception {
        try (InputStream in = getClass().getResourceAsStream("/org/springframework/batch/core/schema-postgresql.sql")) {
            String theirs = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            String ours = Files.readString(Path.of("sql", "migrations", "V2__spring_batch.sql"));
            List<String> creating = statements(ours).stream()
                    .filter(statement ->
                            statement.startsWith("create table") || statement.startsWith("create sequence"))
                    .toList();
            assertThat(creating).hasSize(9).isEqualTo(statements(theirs));
        }
    }

    private static List<String> statements(String script) {
        String plain = script.replaceAll("--.*", "").toLowerCase(Locale.ROOT).replace("batch.", "");
        return Arrays.stream(plain.split(";", -1))
                .map(statement ->
                        statement.replaceAll("\\s+", " ").replace(" (", "(").strip())
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
