package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.store.embedded.EmbeddedServer;
import vn.tonghop.store.embedded.EmbeddedSettings;

/** What a run says, and ends with, when it does not succeed. */
class FailingRunTest {
    private static final String GIFTS = "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ";

    @TempDir
    static Path place;

    private static EmbeddedServer server;

    private record Said(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    @BeforeAll
    static void makeRegistry() {
        server = EmbeddedServer.attach(place.resolve("data"), EmbeddedSettings.defaults());
        assertThat(say("registry", "import", "input-samples/registry").code).isZero();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Said run(Path inbox, String... more) {
        List<String> all = new ArrayList<>(List.of("run", "--inbox", inbox.toString()));
        all.addAll(List.of(more));
        return say(all.toArray(String[]::new));
    }

    private static Said say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", place.resolve("data").toString()));
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    private static void sql(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("tonghop"), server.user(), server.password());
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Test
    void databaseWithoutAReviewSaysWhatToDo() throws Exception {
        try (EmbeddedServer other = EmbeddedServer.attach(place.resolve("empty"), EmbeddedSettings.defaults())) {
            assertThat(other.jdbcUrl()).isNotEmpty();
            StringWriter err = new StringWriter();
            for (String command : List.of("figures", "status", "held", "releases")) {
                assertThat(Main.run(
                                new PrintWriter(new StringWriter()),
                                new PrintWriter(err),
                                command,
                                "--data",
                                place.resolve("empty").toString()))
                        .isEqualTo(2);
            }
            assertThat(err.toString()).contains("Hãy chạy «tonghop run» trước").doesNotContain("\tat ");
        }
    }

    @Test
    void runThatFailsEndsWithOneAndOneThatDoesNotAddUpWithFour() throws Exception {
        Path inbox = place.resolve("blocked");
        Path file = Files.createDirectories(inbox.resolve("directive-05-2018").resolve("cao-loc"))
                .resolve("b.csv");
        Files.writeString(file, GIFTS + "\n1;huyện Cao Lộc;một hộ;77 m2;\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-21T00:00:00Z")));
        sabotage("interpretation_survey", "RAISE EXCEPTION 'broken'");
        Said failed = run(inbox);
        assertThat(failed.code).isEqualTo(1);
        assertThat(failed.err).contains("broken").doesNotContain("\tat ");
        assertThat(failed.out).doesNotContain("Không có gì thay đổi");
        sql("DROP FUNCTION tonghop.sabotage() CASCADE");
        sabotage(
                "interpretation_total",
                "NEW.unit_key = (SELECT unit_key FROM tonghop.reporting_unit_version"
                        + " WHERE lower(valid) > '2020-06-01' AND unit_key NOT IN (SELECT unit_key"
                        + " FROM tonghop.reporting_unit_version WHERE valid @> '2018-12-31'::date) LIMIT 1)");
        Said blocked = run(inbox, "--json");
        assertThat(blocked.code).as(blocked.err).isEqualTo(4);
        assertThat(blocked.json().get("status").asString()).isEqualTo("blocked");
        assertThat(blocked.json().get("released").asBoolean()).isFalse();
        assertThat(blocked.err).doesNotContain("\tat ");
        sql("DROP FUNCTION tonghop.sabotage() CASCADE");
        Said status = say("status");
        assertThat(status.out).as(status.err).contains("bị chặn", "hỏng");
        assertThat(say("status", "--lang", "en").out).contains("blocked", "failed");
    }

    private static void sabotage(String table, String statement) throws SQLException {
        sql("CREATE FUNCTION tonghop.sabotage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + statement
                + "; RETURN NEW; END $$; CREATE TRIGGER sabotage BEFORE INSERT ON tonghop." + table
                + " FOR EACH ROW EXECUTE FUNCTION tonghop.sabotage()");
    }
}
