package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.catalog.registry.SampleRegistry;

class MatchCommandTest {
    private static final String REGISTRY = "input-samples/registry";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void eachLineIsAnsweredByOneObjectInTheSameOrder() {
        int exit = run(
                "Đảng ủy xã Nam La\n\nChi Lăng\nTổng cộng\nxã \"Tân Thnah\"\n",
                "--registry",
                REGISTRY,
                "--on",
                "2020-06-30",
                "--json");

        assertThat(exit).isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0))
                .isEqualTo("{\"text\":\"Đảng ủy xã Nam La\",\"outcome\":\"matched\",\"code\":\"06151\","
                        + "\"name\":\"xã Hội Hoan\",\"evidence\":[\"name\",\"kind:xã\",\"lineage:2020-01-01 merge\"],"
                        + "\"candidates\":[]}");
        assertThat(lines.get(1))
                .isEqualTo("{\"text\":\"\",\"outcome\":\"unknown\",\"reason\":\"not_a_unit\",\"code\":null,"
                        + "\"name\":null,\"evidence\":[],\"candidates\":[]}");
        JsonNode homonym = JsonMapper.shared().readTree(lines.get(2));
        assertThat(homonym.get("outcome").asString()).isEqualTo("ambiguous");
        assertThat(homonym.get("candidates").size()).isEqualTo(5);
        JsonNode typo = JsonMapper.shared().readTree(lines.get(4));
        assertThat(typo.get("text").asString()).isEqualTo("xã \"Tân Thnah\"");
        assertThat(typo.get("outcome").asString()).isEqualTo("unknown");
        assertThat(typo.get("reason").asString()).isEqualTo("no_such_name");
        assertThat(typo.get("candidates").get(0).get("name").asString()).isEqualTo("xã Tân Thanh");
    }

    @Test
    void aRegisteredBodyHasItsCodeAndAnUnregisteredOneIsAnAgency() {
        assertThat(run(
                        "Đảng bộ Quân sự huyện Văn Lãng\nĐảng bộ Quân sự huyện Cao Lộc\n",
                        "--registry",
                        SampleRegistry.folderWithBodies().toString(),
                        "--on",
                        "2018-12-31",
                        "--json"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "{\"text\":\"Đảng bộ Quân sự huyện Văn Lãng\",\"outcome\":\"matched\","
                                + "\"code\":\"dang-bo-quan-su.van-lang\",\"name\":\"Đảng bộ Quân sự huyện Văn Lãng\","
                                + "\"evidence\":[\"name\",\"body\"],\"candidates\":[]}",
                        "{\"text\":\"Đảng bộ Quân sự huyện Cao Lộc\",\"outcome\":\"unknown\",\"reason\":\"agency_only\","
                                + "\"code\":null,\"name\":null,\"evidence\":[],\"candidates\":[{\"code\":\"183\","
                                + "\"name\":\"huyện Cao Lộc\"}]}");
    }

    @Test
    void theSenderLimitsWhatANameCanMean() {
        String[] arguments = {"--registry", REGISTRY, "--on", "2018-12-31", "--sender", "van-lang"};

        assertThat(run("tan thanh\nTân Liên\n", arguments)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "tan thanh\tkhớp\t06166 xã Tân Thanh (no-accents, sender-scope)",
                        "Tân Liên\tngoài đơn vị gửi\t06244 xã Tân Liên");
    }

    @Test
    void aSenderThatIsNobodyAndAMissingDateAreUsageErrors() {
        assertThat(run("", "--registry", REGISTRY, "--on", "2018-12-31", "--sender", "nowhere", "--lang", "en"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("The sender folder \"nowhere\"");
        assertThat(run("", "--registry", REGISTRY)).isEqualTo(2);
        assertThat(run("", "--registry", REGISTRY, "--on", "31/12/2018")).isEqualTo(2);
    }

    @Test
    void aRegistryThatIsNotThereEndsWith78AndABadOneWith65AndItsFindings() {
        assertThat(run("", "--registry", "no-such-folder", "--on", "2018-12-31"))
                .isEqualTo(78);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("units.csv: Thư mục danh mục không có tệp units.csv.");
        assertThat(run("", "--registry", "src/test/resources/registry/bad", "--on", "2018-12-31"))
                .isEqualTo(65);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("units.csv, dòng 3, cột parent: Không có đơn vị");
        assertThat(out.size()).isZero();
    }

    private int run(String input, String... arguments) {
        InputStream in = System.in;
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            return new CommandLine(new MatchCommand()).execute(arguments);
        } finally {
            System.setIn(in);
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }
}
