package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.store.embedded.EmbeddedServer;
import vn.tonghop.store.embedded.EmbeddedSettings;

/** Every command on one data directory, whose name has spaces and Vietnamese letters. */
class CommandsTest {
    private static final String GIFTS = "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ";

    @TempDir
    static Path place;

    private static Path data;
    private static Path registry;
    private static Path inbox;
    private static EmbeddedServer server;

    /** What a command said. */
    private record Said(int code, String out, String err) {
        List<JsonNode> json() {
            return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        }

        List<String> keys() {
            return List.copyOf(json().get(0).propertyNames());
        }
    }

    @BeforeAll
    static void runOnce() throws Exception {
        data = place.resolve("dữ liệu của tỉnh");
        registry = SampleRegistry.folderWithBodies();
        inbox = place.resolve("hộp nhận");
        // The server stays up between commands, which then start at once.
        server = EmbeddedServer.attach(data, EmbeddedSettings.defaults());
        send(
                "van-lang/a.csv",
                GIFTS,
                "1;huyện Văn Lãng;Hội Phụ nữ;hơn 9.000 m2;",
                "2;xã Nam La;=một cá nhân;3.000 m2;10 triệu đồng",
                "3;xã Nam Lai;một hộ;500 m2;");
        Said run = on("run", "--inbox", inbox.toString(), "--registry", registry.toString(), "--json");
        assertThat(run.code).as(run.err).isZero();
        assertThat(run.keys())
                .containsExactly("run", "status", "release", "released", "submissions", "lines", "seconds");
        assertThat(run.json().get(0).get("lines").toString())
                .isEqualTo("{\"read\":4,\"accepted\":2,\"held\":1,\"nonData\":1}");
        assertThat(run.json().get(0).get("submissions").toString())
                .isEqualTo("{\"new\":1,\"duplicate\":0,\"superseding\":0,\"rejected\":0}");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void send(String path, String... lines) throws Exception {
        Path file = inbox.resolve("directive-05-2018").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-20T00:00:00Z")));
    }

    /** One command on the data directory, in this process. */
    private static Said on(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return say(all.toArray(String[]::new));
    }

    private static Said say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void figuresAreOneObjectALine() {
        Said said = on("figures", "--json", "--unit", "van-lang", "--indicator", "land_donated");
        assertThat(said.out)
                .isEqualTo("{\"review\":\"directive-05-2018\",\"release\":1,\"level\":\"district\","
                        + "\"unit\":{\"code\":\"182\",\"name\":\"huyện Văn Lãng\"},\"indicator\":\"land_donated\","
                        + "\"dimension\":\"area\",\"lower\":\"12000\",\"stated\":\"12000\",\"upper\":null,"
                        + "\"observations\":2,\"reported\":1,\"expected\":1}\n");
        assertThat(said.err).isEmpty();
        assertThat(on("figures", "--json").json()).hasSize(6);
        assertThat(on("figures", "--json", "--level", "commune").json()).hasSize(2);
    }

    @Test
    void linesOfAFigureAddUpToIt() {
        Said said = on("explain", "--json", "--unit", "182", "--indicator", "land_donated");
        assertThat(said.keys())
                .startsWith("submission", "file", "sheet", "line")
                .contains("text", "lower", "stated", "upper", "rule", "decision");
        assertThat(said.json().stream()
                        .mapToLong(line -> Long.parseLong(line.get("stated").asString()))
                        .sum())
                .isEqualTo(12_000);
        assertThat(said.json().get(0).get("line").asInt()).isEqualTo(2);
    }

    @Test
    void heldLinesSayWhereAndWhy() {
        Said said = on("held", "--json");
        assertThat(said.keys())
                .containsExactly(
                        "id",
                        "submission",
                        "file",
                        "sheet",
                        "line",
                        "column",
                        "code",
                        "text",
                        "candidates",
                        "unit",
                        "cell");
        assertThat(said.json().get(0).get("code").asString()).isEqualTo("UNKNOWN_UNIT");
        assertThat(said.json().get(0).get("line").asInt()).isEqualTo(4);
        assertThat(on("held", "--json", "--unit", "183").out).isEmpty();
    }

    @Test
    void otherCommandsPrintTheirKeys() {
        assertThat(on("status", "--json").keys()).contains("review", "units", "submissions", "runs");
        assertThat(on("releases", "--json").keys()).contains("review", "release", "state", "current");
        assertThat(on("verify", "--json").keys()).containsExactly("invariant", "holds", "detail");
        assertThat(on("doctor", "--json").keys()).containsExactly("check", "good", "detail");
        assertThat(on("registry", "show", "06169", "--on", "2018-12-31", "--json")
                        .keys())
                .containsExactly("id", "versions", "events", "superseded");
        assertThat(on("registry", "show", "don-bien-phong.na-hinh").out)
                .contains("Đồn Biên phòng Na Hình [don-bien-phong.na-hinh]", "Hệ thống state; đóng tại huyện Văn Lãng");
        assertThat(on("registry", "show", "don-bien-phong.na-hinh", "--json").out)
                .contains(
                        "\"parent\":\"huyen-van-lang\"",
                        "\"tree\":\"state\",\"stands\":\"in\",\"above\":null,\"aliases\":[]");
        assertThat(on("registry", "show", "182", "--on", "2018-12-31").out)
                .contains("Tổ chức trên địa bàn: Đảng bộ Quân sự huyện Văn Lãng (dang-bo-quan-su.van-lang)");
        assertThat(on("registry", "import", registry.toString(), "--json").keys())
                .containsExactly(
                        "imported",
                        "changed",
                        "edition",
                        "versions",
                        "events",
                        "fingerprint",
                        "units",
                        "newEvents",
                        "supersededEvents",
                        "rereads");
        assertThat(on("registry", "lineage", "06169", "--json").keys())
                .containsExactly("id", "code", "name", "from", "until", "own", "before", "after");
        assertThat(on("registry", "diff", "--json").keys()).containsExactly("older", "newer", "units", "groups");
        assertThat(on("registry", "history", "--json").keys())
                .containsExactly("edition", "current", "at", "actor", "versions", "events", "fingerprint");
    }

    @Test
    void registryOfARunIsTheCurrentOneOrTheRunIsNotBegun() throws Exception {
        Path other = Files.createDirectories(place.resolve("registry-2"));
        try (var files = Files.list(registry)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                Files.writeString(other.resolve(file.getFileName()), text.replace("Nam La", "Nam Lá"));
            }
        }
        String runs = on("status", "--json").json().get(0).get("runs").toString();
        Said differs = on("run", "--inbox", inbox.toString(), "--registry", other.toString());
        assertThat(differs.code).isEqualTo(78);
        assertThat(differs.err).contains("tonghop registry import " + other).doesNotContain("\tat ");
        assertThat(on("status", "--json").json().get(0).get("runs").toString()).isEqualTo(runs);
        assertThat(on("run", "--dry-run", "--inbox", inbox.toString(), "--registry", registry.toString()).code)
                .isZero();
        Said there = on("registry", "import", other.toString());
        assertThat(there.code).as(there.err).isZero();
        Said back = on("registry", "import", registry.toString(), "--lang", "en");
        assertThat(back.out).contains("imported before (as edition 1) and is now the current one again");
        assertThat(on("registry", "import", registry.toString()).out).contains("đang được dùng rồi");
    }

    @Test
    void everyInvariantHolds() {
        Said said = on("verify", "--json");
        assertThat(said.code).as(said.out).isZero();
        assertThat(said.json()).allMatch(line -> line.get("holds").asBoolean());
    }

    @Test
    void languageIsVietnameseUnlessEnglishIsAskedFor() {
        assertThat(on("figures").out).contains("Đợt directive-05-2018, bản tổng hợp 1", "hơn 12.000 m²");
        assertThat(on("figures", "--lang", "en").out)
                .contains("more than 12,000 m²")
                .doesNotContain("Đợt");
        assertThat(on("explain", "--lang", "en", "--unit", "183", "--indicator", "land_donated").err)
                .contains("no");
    }

    @Test
    void unitWithoutFiguresIsSaidToHaveNone() {
        Said said = on("explain", "--unit", "183", "--indicator", "land_donated");
        assertThat(said.code).isZero();
        assertThat(said.out).isEmpty();
        assertThat(said.err)
                .contains("huyện Cao Lộc không có số liệu nào của chỉ tiêu «Diện tích đất hiến» (land_donated)");
        assertThat(on("explain", "--json", "--unit", "183", "--indicator", "land_donated").out)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "figures --review nothing | directive-05-2018",
                "figures --unit nowhere | Không có đơn vị «nowhere»",
                "figures --unit lang-son | (178)",
                "figures --indicator gold | land_donated",
                "explain --unit 182 --indicator gold | land_donated",
                "figures --level hamlet | province, district, commune",
                "figures --format pdf | table, csv, json",
                "figures --release 99 | từ 1 đến 1",
                "figures --release 0 | từ 1 đến 1",
                "figures --release one | --release",
                "figures --nonsense | --nonsense",
                "explain --unit 182 | --indicator",
                "registry show nowhere | Không có đơn vị «nowhere»",
                "run --review nothing | directive-05-2018",
                "nonsense | nonsense"
            })
    void misuseEndsWithTwoAndSaysWhatThereIs(String command, String words) {
        Said said = on(command.split(" ", -1));
        assertThat(said.code).isEqualTo(2);
        assertThat(said.err).contains(words).doesNotContain("\tat ");
        assertThat(said.out).isEmpty();
    }

    @Test
    void noCommandEndsWithTwoAndTheUsage() {
        Said said = say();
        assertThat(said.code).isEqualTo(2);
        assertThat(said.err).contains("run", "figures", "verify");
        assertThat(said.out).isEmpty();
    }

    @Test
    void heldLinesEndWithThreeOnlyWhenStrict() {
        assertThat(on("run", "--inbox", inbox.toString()).code).isZero();
        assertThat(on("run", "--inbox", inbox.toString(), "--strict").code).isEqualTo(3);
    }

    @Test
    void folderOfNoReviewInTheInboxIsWarnedAbout() throws Exception {
        Path other = Files.createDirectories(place.resolve("other").resolve("directive-05-2081"));
        Said said =
                on("run", "--inbox", Objects.requireNonNull(other.getParent()).toString());
        assertThat(said.code).isZero();
        assertThat(said.err).contains("directive-05-2081", "directive-05-2018");
    }

    @Test
    void badRegistryEndsWithSixtyFiveAndItsFindings() {
        Said said = on("registry", "import", "src/test/resources/registry/bad");
        assertThat(said.code).isEqualTo(65);
        assertThat(said.err).contains("units.csv").doesNotContain("\tat ");
        assertThat(on("verify").code).isZero();
    }

    @Test
    void reviewAtWorkEndsWithSeventyFive() throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("tonghop"), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('tonghop.review'), hashtext('directive-05-2018'))");
            Said said = on("run", "--inbox", inbox.toString());
            assertThat(said.code).isEqualTo(75);
            assertThat(said.out).isEmpty();
        }
    }

    @Test
    void brokenDefinitionsEndWithSeventyEight() throws Exception {
        Path jobs = Files.createDirectories(place.resolve("jobs").resolve("reviews"));
        Files.writeString(jobs.resolve("x.yaml"), "id: x\nnonsense: 1\n");
        Said said = on("run", "--jobs", Objects.requireNonNull(jobs.getParent()).toString());
        assertThat(said.code).isEqualTo(78);
        assertThat(said.err).contains("x.yaml").doesNotContain("\tat ");
    }

    @Test
    void databaseThatIsNotThereEndsWithSixtyNineAndABadAddressWithSeventyEight() throws Exception {
        Program away = Program.start(Map.of("TONGHOP_DB_URL", "jdbc:postgresql://127.0.0.1:1/x"), "figures");
        Program bad = Program.start(Map.of("TONGHOP_DB_URL", "postgres://x"), "figures");
        assertThat(away.end()).isEqualTo(69);
        assertThat(bad.end()).isEqualTo(78);
        assertThat(away.err()).contains("127.0.0.1:1").doesNotContain("\tat ");
        assertThat(bad.err()).contains("TONGHOP_DB_URL").doesNotContain("\tat ");
        assertThat(away.out() + bad.out()).isEmpty();
    }

    @Test
    void exportCannotBecomeAFormula() {
        assertThat(on("figures", "--format", "csv").out.lines().toList())
                .hasSize(7)
                .allMatch(line -> line.split(",", -1).length == 14);
    }

    @Test
    void failureIsWorseThanHeldLinesWhateverItsNumber() {
        assertThat(ExitCode.worse(ExitCode.FAILED, ExitCode.DONE_WITH_HELD)).isEqualTo(ExitCode.FAILED);
        assertThat(ExitCode.worse(ExitCode.DONE_WITH_HELD, ExitCode.FAILED)).isEqualTo(ExitCode.FAILED);
        assertThat(ExitCode.worse(ExitCode.DONE, ExitCode.BUSY)).isEqualTo(ExitCode.BUSY);
    }
}
