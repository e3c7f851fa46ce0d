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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.store.embedded.EmbeddedServer;
import vn.tonghop.store.embedded.EmbeddedSettings;

/** What an operator gets who has one district read anew. */
class RerunCommandTest {
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
    static void twoDistrictsHaveReported() throws Exception {
        server = EmbeddedServer.attach(place.resolve("data"), EmbeddedSettings.defaults());
        send("van-lang/a.csv", "1;huyện Văn Lãng;Công an;1.000 m2;", "2;xã Nam La;Một hộ;vài sào;");
        send("trang-dinh/a.csv", "1;huyện Tràng Định;Công an;700 m2;5 triệu đồng");
        on("run", "--inbox", place.resolve("inbox").toString()).json();
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

    private static Said on(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--json", "--data", place.resolve("data").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @CsvSource({"--unit, van-lang", "--unit, 06169", "--submission, BC-000002"})
    void oneDistrictIsReadAnewAndTheOtherIsTheSameByItsHash(String option, String value) {
        JsonNode report = on("rerun", option, value, "--reason", "kiểm tra").json();
        assertThat(report.get("status").asString()).isEqualTo("done");
        assertThat(report.get("released").asBoolean()).isFalse();
        assertThat(report.get("lines").get("read").asInt()).isEqualTo(3);
        List<String> partitions = new ArrayList<>();
        report.get("partitions")
                .forEach(one -> partitions.add(one.get("sender").asString() + " "
                        + one.get("touched").asBoolean() + " "
                        + one.get("before").asString().equals(one.get("after").asString())));
        assertThat(partitions).containsExactly("180 false true", "182 true true");
    }

    @Test
    void dryRunSaysWhatWouldChangeAndWritesNothing() {
        JsonNode file = on("rerun", "--unit", "van-lang", "--reason", "xem thử", "--dry-run")
                .json();
        assertThat(file.get("accepted").get("after").asInt()).isOne();
        assertThat(file.get("changes")).isEmpty();
    }

    @Test
    void unitWithoutAFileIsNoRerun() {
        Said said = on("rerun", "--unit", "binh-gia", "--reason", "thử");
        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("binh-gia");
    }

    @Test
    void withoutAReasonNothingIsDone() {
        assertThat(on("rerun", "--unit", "van-lang").code()).isEqualTo(ExitCode.USAGE);
        Said blank = on("rerun", "--unit", "van-lang", "--reason", " ");
        assertThat(blank.code()).isEqualTo(ExitCode.USAGE);
        assertThat(blank.err()).contains("--reason").doesNotContain("--by");
    }
}
