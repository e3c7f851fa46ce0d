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

/** What deciding on a name does to figures, by the commands alone. Each test works with senders and names of its own. */
class DecisionCommandsTest {
    private static final String GIFTS = "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ";

    private static final String REVIEW = "directive-05-2018";

    @TempDir
    static Path place;

    private static Path data;
    private static Path inbox;
    private static EmbeddedServer server;
    private static Instant clock = Instant.parse("2018-12-20T00:00:00Z");

    /** What a command said. */
    private record Said(int code, String out, String err) {
        List<JsonNode> json() {
            return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        }

        JsonNode one() {
            assertThat(code).as(out + err).isZero();
            return json().get(0);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        data = place.resolve("data");
        inbox = Files.createDirectories(place.resolve("inbox"));
        server = EmbeddedServer.attach(data, EmbeddedSettings.defaults());
        run();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Said on(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    private static JsonNode run() {
        return on("run", "--review", REVIEW, "--inbox", inbox.toString(), "--json")
                .one();
    }

    private static void send(String path, String... lines) throws Exception {
        sendFor(REVIEW, path, lines);
    }

    private static void sendFor(String review, String path, String... lines) throws Exception {
        Path file = inbox.resolve(review).resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, GIFTS + "\n" + String.join("\n", lines) + "\n");
        clock = clock.plusSeconds(60);
        Files.setLastModifiedTime(file, FileTime.from(clock));
    }

    private static String land(String unit) {
        List<JsonNode> figures = on(
                        "figures", "--review", REVIEW, "--json", "--unit", unit, "--indicator", "land_donated")
                .json();
        return figures.isEmpty() ? "none" : figures.get(0).get("stated").asString();
    }

    private static List<String> figures() {
        return on("figures", "--review", REVIEW, "--json").json().stream()
                .map(figure -> figure.toString().replaceAll("\"release\":\\d+", ""))
                .toList();
    }

    private static String heldLine(String sender, String text) {
        return on("held", "--review", REVIEW, "--json", "--unit", sender).json().stream()
                .filter(line -> line.get("text").asString().equals(text))
                .map(line -> line.get("id").toString())
                .findFirst()
                .orElse("none");
    }

    /** The first column of what the database answers. */
    private static List<String> rows(String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("tonghop"), server.user(), server.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private static List<String> latest(String sender) throws Exception {
        return rows("SELECT l.interpretation_id FROM tonghop.latest_interpretation l JOIN tonghop.submission s"
                + " USING (submission_id) WHERE s.sender = '" + sender + "' ORDER BY s.submission_id");
    }

    private static void allHolds() {
        assertThat(on("verify", "--json").json())
                .allMatch(line -> line.get("holds").asBoolean());
    }

    private static Said decide(String... more) {
        List<String> all = new ArrayList<>(
                List.of("decide", "name", "--review", REVIEW, "--json", "--reason", "hỏi huyện", "--by", "người trực"));
        all.addAll(List.of(more));
        return on(all.toArray(String[]::new));
    }

    @Test
    void heldNameThatIsDecidedIsInTheFiguresAfterTheNextRunAndOutOfThemAfterItIsTakenBack() throws Exception {
        send("van-lang/a.csv", "1;xã Nam La;một hộ;1.000 m2;", "2;xã Nam Lai;một hộ;500 m2;");
        send("cao-loc/a.csv", "1;xã Nam Lai;một hộ;700 m2;", "2;huyện Cao Lộc;một hộ;90 m2;");
        run();
        List<String> first = figures();
        String held = heldLine("182", "xã Nam Lai");
        List<String> ours = latest("van-lang");
        List<String> others = latest("cao-loc");

        JsonNode tried = decide("--line", held, "--unit", "06169", "--scope", "sender", "--dry-run")
                .one();
        assertThat(tried.get("decision").isNull()).isTrue();
        assertThat(tried.get("touches").size()).isEqualTo(1);
        assertThat(tried.get("touches").get(0).get("sender").asString()).isEqualTo("van-lang");
        assertThat(tried.get("touches").get(0).get("lines").asInt()).isEqualTo(1);
        assertThat(rows("SELECT 1 FROM tonghop.decision WHERE text = 'xã Nam Lai'"))
                .as("a dry run keeps nothing")
                .isEmpty();

        JsonNode made =
                decide("--line", held, "--unit", "06169", "--scope", "sender").one();
        String id = made.get("decision").toString();
        assertThat(figures()).as("until the next run").isEqualTo(first);
        JsonNode run = run();
        assertThat(run.get("released").asBoolean()).isTrue();
        assertThat(run.get("lines").get("read").asInt()).as("one file anew").isEqualTo(3);
        assertThat(land("06169")).isEqualTo("1500");
        assertThat(latest("van-lang")).isNotEqualTo(ours);
        assertThat(latest("cao-loc")).as("another sender's file is not touched").isEqualTo(others);
        List<JsonNode> lines = on(
                        "explain", "--review", REVIEW, "--json", "--unit", "06169", "--indicator", "land_donated")
                .json();
        assertThat(lines.stream().map(line -> line.get("decision").asString(null)))
                .containsExactlyInAnyOrder(null, id);
        assertThat(run().get("lines").get("read").asInt())
                .as("nothing is out of date")
                .isZero();

        send("van-lang/hoi-lhpn/b.csv", "1;XÃ  NAM LAI;một hộ;40 m2;");
        run();
        assertThat(land("06169")).as("a later file of the same sender").isEqualTo("1540");
        assertThat(heldLine("183", "xã Nam Lai")).isNotEqualTo("none");
        allHolds();

        Said before = on("revoke", id, "--reason", "nhầm", "--by", "người trực", "--dry-run", "--json");
        assertThat(before.one().get("touches").size()).isEqualTo(2);
        assertThat(on("revoke", id, "--reason", "nhầm", "--by", "người trực", "--json")
                        .one()
                        .get("touches")
                        .size())
                .isEqualTo(2);
        assertThat(run().get("lines").get("read").asInt()).isEqualTo(3 + 2);
        assertThat(latest("cao-loc")).isEqualTo(others);
        assertThat(figures()).as("exactly as before the decision").isEqualTo(first);
        assertThat(on("revoke", id, "--reason", "lại", "--json").code)
                .as("a second time")
                .isEqualTo(65);
        assertThat(rows("SELECT action || ' ' || outcome FROM tonghop.audit_event WHERE subject = 'decision " + id
                        + "' ORDER BY audit_event_id"))
                .containsExactly("decide done", "revoke done", "revoke refused");
        allHolds();
    }

    @Test
    void laterDecisionTakesThePlaceOfTheFirstWhereverTheToneIsWritten() throws Exception {
        send("loc-binh/a.csv", "1;xã Hoà Bìnk;một hộ;300 m2;");
        run();
        JsonNode one = decide("--text", "xã Hòa Bìnk", "--sender", "188", "--unit", "06532", "--scope", "review")
                .one();
        run();
        assertThat(land("06532")).isEqualTo("300");
        JsonNode two = decide("--text", "xã Hòa bìnk", "--sender", "188", "--unit", "06541", "--scope", "review")
                .one();
        assertThat(two.get("supersedes").toString()).isEqualTo("[" + one.get("decision") + "]");
        run();
        assertThat(land("06532")).isEqualTo("none");
        assertThat(land("06541")).isEqualTo("300");
        String first = one.get("decision").toString();
        assertThat(on("decisions", "--json").json())
                .noneMatch(line -> line.get("decision").toString().equals(first));
        JsonNode ended = on("decisions", "--all", "--json").json().stream()
                .filter(line -> line.get("decision").toString().equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(ended.get("ended").get("supersededBy").toString())
                .isEqualTo(two.get("decision").toString());
        assertThat(ended.get("by").asString()).isEqualTo("người trực");
        assertThat(on("decisions", "--lang", "en").out).contains("xã Hòa bìnk", "hỏi huyện");
        allHolds();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--text '' --unit 06169 | trống",
                "--text Tổng_cộng --unit 06169 | dòng tổng",
                "--text xã_Nam_Lay --unit 99999 | registry show 99999",
                "--text xã_Nam_La --unit 06169 | chắc chắn",
                "--text xã_Nam_La --unit 182 | --override",
                "--text xã_Nam_Lay --unit 183 | không thuộc",
                "--line 987654321 --unit 06169 | tonghop held"
            })
    void decisionThatCannotBeMadeIsRefusedAndTheAttemptIsKept(String asked, String why) throws Exception {
        String refused = "SELECT count(*) FROM tonghop.audit_event WHERE action = 'decide' AND outcome = 'refused'";
        int before = Integer.parseInt(rows(refused).get(0));
        List<String> arguments = new ArrayList<>(List.of("--scope", "sender"));
        for (String word : asked.split(" ", -1)) {
            arguments.add(word.equals("''") ? " " : word.replace('_', ' '));
        }
        if (asked.startsWith("--text")) {
            arguments.addAll(List.of("--sender", "182"));
        }
        Said said = decide(arguments.toArray(String[]::new));
        assertThat(said.code).as(said.err).isEqualTo(65);
        assertThat(said.out).isEmpty();
        assertThat(said.err).contains(why).doesNotContain("\tat ");
        assertThat(Integer.parseInt(rows(refused).get(0))).isEqualTo(before + 1);
        assertThat(rows("SELECT 1 FROM tonghop.decision WHERE text LIKE '%Nam Lay%'"))
                .isEmpty();
    }

    @Test
    void sureNameIsOverriddenOnlyWhenAskedAndOnlyForTheSender() throws Exception {
        send("trang-dinh/a.csv", "1;huyện Tràng Định;một hộ;60 m2;");
        run();
        String[] asked = {"--text", "huyện Tràng Định", "--sender", "180", "--unit", "06010", "--override"};
        List<String> wide = new ArrayList<>(List.of(asked));
        wide.addAll(List.of("--scope", "everywhere"));
        assertThat(decide(wide.toArray(String[]::new)).code).isEqualTo(2);
        List<String> one = new ArrayList<>(List.of(asked));
        one.addAll(List.of("--scope", "sender"));
        assertThat(decide(one.toArray(String[]::new)).one().get("touches").size())
                .isEqualTo(1);
        run();
        assertThat(land("06010")).isEqualTo("60");
        allHolds();
    }

    @Test
    void decisionForEveryReviewHoldsTheLineWhereItsUnitIsNoLongerThere() throws Exception {
        decide("--text", "xã Nam Laa", "--sender", "182", "--unit", "06169", "--scope", "everywhere")
                .one();
        String later = "directive-05-2021";
        Path reviews = Files.createDirectories(place.resolve("jobs").resolve("reviews"));
        String yaml = Files.readString(Path.of("jobs", "reviews", REVIEW + ".yaml"));
        int example = yaml.indexOf("- form:", yaml.indexOf("\nexamples:"));
        Files.writeString(
                reviews.resolve(later + ".yaml"),
                yaml.substring(0, yaml.indexOf("\n  - form:", example) + 1)
                        .replace(REVIEW, later)
                        .replace("registryDate: 2018-12-31", "registryDate: 2021-12-31")
                        .replace("from: 2018-01-01", "from: 2021-01-01")
                        .replace("until: 2019-01-01", "until: 2022-01-01")
                        .replace("deadline: 2019-01-10", "deadline: 2022-01-10"));
        sendFor(later, "van-lang/a.csv", "1;xã Nam Laa;một hộ;300 m2;", "2;huyện Văn Lãng;một hộ;90 m2;");
        String jobs = Objects.requireNonNull(reviews.getParent()).toString();
        on("run", "--review", later, "--jobs", jobs, "--inbox", inbox.toString(), "--json")
                .one();
        assertThat(on("held", "--review", later, "--json").json().stream()
                        .map(line -> line.get("code").asString()))
                .containsExactly("DECISION_UNIT_NOT_ON_DATE");
        allHolds();
    }
}
