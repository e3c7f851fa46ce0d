package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.store.embedded.EmbeddedServer;
import vn.tonghop.store.embedded.EmbeddedSettings;

/** What a final release closes, and what reopening it opens. */
class ClosedPeriodTest {
    private static final String GIFTS = "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ";

    @TempDir
    static Path place;

    private static EmbeddedServer server;

    /** What a command said. */
    private record Said(int code, String out, String err) {
        JsonNode json() {
            assertThat(code).as(out + err).isZero();
            return JsonMapper.shared().readTree(out.lines().findFirst().orElseThrow());
        }
    }

    @BeforeAll
    static void aDistrictHasReported() throws Exception {
        server = EmbeddedServer.attach(place.resolve("data"), EmbeddedSettings.defaults());
        send("van-lang/a.csv", "1;huyện Văn Lãng;Công an;1.000 m2;");
        run();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void send(String path, String... lines) throws Exception {
        Path file = place.resolve("inbox/directive-05-2018").resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, GIFTS + "\n" + String.join("\n", lines) + "\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-20T00:00:00Z")));
    }

    private static JsonNode run() {
        return on("run", "--inbox", place.resolve("inbox").toString()).json();
    }

    private static Said finalize(int release) {
        return on("finalize", "--release", Integer.toString(release), "--reason", "UBND tỉnh đã duyệt");
    }

    private static List<String> states() {
        return on("releases")
                .out()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .map(one -> one.get("release").asInt() + " " + one.get("state").asString())
                .toList();
    }

    private static Said on(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--json", "--data", place.resolve("data").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void whatComesToAClosedPeriodIsKeptAndWaitsUntilItIsReopened() throws Exception {
        assertThat(finalize(9).code()).isEqualTo(ExitCode.USAGE);
        assertThat(on("finalize", "--release", "1", "--reason", " ").code()).isEqualTo(ExitCode.USAGE);
        assertThat(on("reopen", "--reason", "thử").code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(finalize(1).json().get("state").asString()).isEqualTo("final");
        assertThat(finalize(1).code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(states()).containsExactly("1 final");

        send("trang-dinh/a.csv", "1;huyện Tràng Định;Công an;700 m2;5 triệu đồng");
        JsonNode closed = run();
        assertThat(closed.get("status").asString()).isEqualTo("done");
        assertThat(closed.get("released").asBoolean()).isFalse();
        assertThat(closed.get("submissions").get("new").asInt()).isOne();
        run();
        JsonNode waiting = on("status", "--submission", "BC-000002").json();
        assertThat(waiting.get("state").asString()).isEqualTo("waiting");
        assertThat(waiting.get("findings")).hasSize(1);
        assertThat(waiting.get("findings").get(0).get("code").asString()).isEqualTo("PERIOD_CLOSED");
        assertThat(on("status").json().get("finalRelease").asInt()).isOne();
        Said rerun = on("rerun", "--unit", "van-lang", "--reason", "thử");
        assertThat(rerun.code()).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(rerun.err()).contains("tonghop reopen");

        assertThat(on("reopen", "--reason", "huyện Tràng Định nộp muộn")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("provisional");
        assertThat(states()).containsExactly("1 provisional");
        assertThat(run().get("released").asBoolean()).isTrue();
        assertThat(finalize(1).err()).contains("2");
        assertThat(finalize(2).json().get("release").asInt()).isEqualTo(2);
        assertThat(states()).containsExactly("2 final", "1 provisional");
        assertThat(on("verify").code()).isZero();
        unfinishedRunIsNamedAndWhatToDoWithIt();
    }

    /** A run that nobody is at work on is not "working": somebody must go on with it or end it first. */
    private static void unfinishedRunIsNamedAndWhatToDoWithIt() throws Exception {
        on("reopen", "--reason", "thử").json();
        try (var connection = DriverManager.getConnection(server.jdbcUrl("tonghop"), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO tonghop.run (review_id, kind, actor, business_date, definition_key, edition)"
                    + " SELECT review_id, kind, actor, business_date, definition_key, edition FROM tonghop.run"
                    + " ORDER BY run_id DESC LIMIT 1");
        }
        Said refused = finalize(2);
        assertThat(refused.code()).isEqualTo(ExitCode.BUSY);
        assertThat(refused.err()).contains("tonghop resolve");
        String run = refused.err().replaceAll("(?s).*tonghop resolve (\\d+).*", "$1");
        assertThat(on("resolve", run, "--reason", "thử").code()).isZero();
        assertThat(on("resolve", run, "--reason", "thử").code()).isEqualTo(ExitCode.USAGE);
        assertThat(finalize(2).code()).isZero();
        assertThat(on("verify").code()).isZero();
    }
}
