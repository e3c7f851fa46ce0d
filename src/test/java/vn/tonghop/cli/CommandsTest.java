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
    void figuresOnAnotherMapSayWhatWasCarriedAndWhatNobodyCanDivide() {
        Said table = on("figures", "--map", "2025-07-01");
        assertThat(table.code).as(table.err).isZero();
        assertThat(table.out)
                .contains(
                        "theo bản đồ ngày 2025-07-01 (số liệu đọc theo bản đồ ngày 2018-12-31)",
                        "tỉnh Lạng Sơn (20)",
                        "hơn 12.000 m²",
                        "xã Hội Hoan (06151)",
                        "Không chia được cho từng đơn vị",
                        "trong tỉnh Lạng Sơn; có thể thuộc: không")
                .doesNotContain("06154", "06169");
        Said json = on("figures", "--map", "2025-07-01", "--json", "--unit", "06151", "--indicator", "land_donated");
        assertThat(json.out)
                .isEqualTo("{\"review\":\"directive-05-2018\",\"release\":1,\"map\":\"2025-07-01\","
                        + "\"level\":\"commune\",\"unit\":{\"code\":\"06151\",\"name\":\"xã Hội Hoan\"},"
                        + "\"indicator\":\"land_donated\",\"dimension\":\"area\",\"lower\":\"3000\","
                        + "\"stated\":\"3000\",\"upper\":\"3000\",\"observations\":1,\"possibleObservations\":0,"
                        + "\"carriedObservations\":1,\"restated\":true,\"divided\":false,\"estimate\":null,"
                        + "\"weightSources\":[]}\n");
        assertThat(on("figures", "--map", "2025-07-01", "--json", "--unit", "06154").out)
                .as("the commune of 2025 that took the district's name has nothing of the district's figure")
                .isEmpty();
    }

    @Test
    void figuresOfASavedGroupAreThoseOfTheOldDistrict() {
        assertThat(on("figures", "--group", "huyen-van-lang.cu").out)
                .contains("Nhóm huyện Văn Lãng cũ, các đơn vị vào ngày 2025-06-30", "hơn 12.000 m²", "số liệu: 2");
        assertThat(on("figures", "--group", "huyen-van-lang.cu", "--json", "--indicator", "land_donated").out)
                .isEqualTo("{\"review\":\"directive-05-2018\",\"release\":1,\"map\":\"2025-06-30\","
                        + "\"group\":\"huyen-van-lang.cu\",\"name\":\"huyện Văn Lãng cũ\","
                        + "\"indicator\":\"land_donated\",\"dimension\":\"area\",\"lower\":\"12000\","
                        + "\"stated\":\"12000\",\"upper\":null,\"observations\":2,\"possibleObservations\":0}\n");
        assertThat(on("figures", "--group", "huyen-chi-lang.cu", "--json").out).isEmpty();
        Said nowhere = on("figures", "--group", "nowhere");
        assertThat(nowhere.code).isEqualTo(2);
        assertThat(nowhere.err).contains("Không có nhóm «nowhere»", "huyen-van-lang.cu");
    }

    @Test
    void dryImportSaysWhatWouldChangeAndWritesNothing() throws Exception {
        on("registry", "import", registry.toString());
        Path other = Files.createDirectories(place.resolve("registry-dry"));
        for (String name : List.of("units.csv", "events.csv", "groups.csv", "bodies.csv")) {
            String text = Files.readString(registry.resolve(name));
            Files.writeString(other.resolve(name), text.replace(",Nam La,", ",Nam Lá,"));
        }
        String before = registryRows();

        Said json = on("registry", "import", other.toString(), "--dry-run", "--json");
        assertThat(json.code).as(json.err).isZero();
        JsonNode said = json.json().get(0);
        assertThat(said.get("imported").asBoolean() || said.get("changed").asBoolean())
                .isFalse();
        assertThat(said.get("units").toString()).isEqualTo("{\"added\":0,\"removed\":0,\"changed\":1}");
        assertThat(said.get("newEvents").asInt() + said.get("supersededEvents").asInt())
                .isZero();
        assertThat(said.get("rereads").toString())
                .isEqualTo("[{\"review\":\"directive-05-2018\",\"registryDate\":\"2018-12-31\",\"submissions\":1,"
                        + "\"mapChanges\":true}]");
        assertThat(on("registry", "import", other.toString(), "--dry-run").out)
                .contains(
                        "Đơn vị: thêm 0, đổi 1, bỏ 0.",
                        "xa-nam-la: đổi",
                        "  - 2004-08-31 đến trước 2020-01-01: xã Nam La (06169), huyen-van-lang",
                        "  + 2004-08-31 đến trước 2020-01-01: xã Nam Lá (06169), huyen-van-lang",
                        "lần chạy sau đọc lại 1 báo cáo");
        assertThat(registryRows()).isEqualTo(before);
    }

    /** How many rows each table has that an import writes, and the current edition. */
    private static String registryRows() throws Exception {
        List<String> counts = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("tonghop"), server.user(), server.password());
                var statement = connection.createStatement()) {
            for (String table : List.of(
                    "registry_edition",
                    "registry_adoption",
                    "reporting_unit",
                    "reporting_unit_version",
                    "unit_event",
                    "unit_group",
                    "map_step",
                    "audit_event")) {
                try (var rows = statement.executeQuery("SELECT count(*) FROM tonghop." + table)) {
                    rows.next();
                    counts.add(table + " " + rows.getLong(1));
                }
            }
            try (var rows = statement.executeQuery("SELECT edition FROM tonghop.registry_edition_current")) {
                rows.next();
                counts.add("current " + rows.getLong(1));
            }
        }
        return String.join(", ", counts);
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
            // A run of a process that is alive: this connection's.
            statement.execute("""
                    SET application_name = 'another process';
                    INSERT INTO tonghop.process (process, host, pid, silence) VALUES ('another process', 'h', 1, '1 hour');
                    WITH held AS (
                        INSERT INTO tonghop.run (review_id, kind, actor, business_date, definition_key, edition)
                        SELECT review_id, kind, actor, business_date, definition_key, edition
                        FROM tonghop.run WHERE review_id = 'directive-05-2018' LIMIT 1 RETURNING run_id
                    ), hold AS (INSERT INTO tonghop.run_hold (run_id, process) SELECT run_id, 'another process' FROM held)
                    INSERT INTO tonghop.run_lease (review_id, sender, run_id)
                    SELECT 'directive-05-2018', '', run_id FROM held
                    """);
            Said said = on("run", "--inbox", inbox.toString());
            assertThat(said.code).as(said.err).isEqualTo(75);
            assertThat(said.out).isEmpty();
            statement.execute("""
                    DELETE FROM tonghop.run_lease;
                    INSERT INTO tonghop.run_result (run_id, state) SELECT run_id, 'failed' FROM tonghop.run_hold;
                    DELETE FROM tonghop.run_hold;
                    DELETE FROM tonghop.process WHERE process = 'another process'
                    """);
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
