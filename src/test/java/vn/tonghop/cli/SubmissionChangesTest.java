package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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

/** What a corrected file changed against the one it superseded. */
class SubmissionChangesTest {
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
        send(
                "van-lang/a.csv",
                "1;huyện Văn Lãng;Công an;1.000 m2;",
                "2;xã Nam La;hộ A;hơn 30 m2;",
                "3;xã Nam La;hộ B;9 m2;");
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

    private static Said on(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--json", "--data", place.resolve("data").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void linesThatWereAddedRemovedAndChangedAreListedWithTheirAmounts() throws Exception {
        assertThat(on("status", "--submission", "BC-000001")
                        .json()
                        .get("changes")
                        .isNull())
                .isTrue();
        send("van-lang/b.csv", "1;huyện Văn Lãng;Công an;900 m2;", "2;xã Nam La;hộ B;9 m2;", "3;xã Nam La;hộ C;7 m2;");
        run();
        JsonNode changes = on("status", "--submission", "BC-000002").json().get("changes");
        assertThat(changes.get("against").asString()).isEqualTo("BC-000001");
        List<String> lines = new ArrayList<>();
        changes.get("lines")
                .forEach(line -> lines.add(line.get("kind").asString() + " "
                        + line.get("unit").asString() + " "
                        + line.get("indicator").asString() + " "
                        + line.get("contributor").asString() + " " + line.get("before") + " " + line.get("after")));
        assertThat(lines)
                .containsExactly(
                        "added 06169 land_donated hộ C null {\"lower\":\"7\",\"stated\":\"7\",\"upper\":\"7\"}",
                        "removed 06169 land_donated hộ A {\"lower\":\"30\",\"stated\":\"30\",\"upper\":null} null",
                        "changed 182 land_donated Công an {\"lower\":\"1000\",\"stated\":\"1000\",\"upper\":\"1000\"}"
                                + " {\"lower\":\"900\",\"stated\":\"900\",\"upper\":\"900\"}");
        for (String kind : List.of("added", "removed", "changed")) {
            assertThat(changes.get(kind).asInt()).as(kind).isOne();
        }
    }
}
