package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The read command: one line out for each line in. */
class ReadCommandTest {
    @Test
    void jsonSaysBoundsUnitQualifierAndRule() {
        assertThat(read("hơn 9.000 m2 đất", "--as", "area", "--json"))
                .containsExactly(
                        "{\"text\":\"hơn 9.000 m2 đất\",\"outcome\":\"read\",\"dimension\":\"area\",\"lower\":\"9000\","
                                + "\"stated\":\"9000\",\"upper\":null,\"unit\":\"m²\",\"qualifier\":\"more_than\","
                                + "\"rule\":\"unit+dot-groups+qualifier\",\"reason\":null,\"candidates\":[]}");
    }

    @Test
    void ambiguousTextShowsItsCandidates() {
        JsonNode line = JsonMapper.shared().readTree(read("9,000 m2", "--json").get(0));
        assertThat(line.get("outcome").asString()).isEqualTo("ambiguous");
        assertThat(line.get("reason").asString()).isEqualTo("number_marks");
        assertThat(line.get("candidates")).hasSize(2);
        assertThat(line.get("candidates").get(1).get("stated").asString()).isEqualTo("9");
        assertThat(line.get("candidates").get(0).has("text")).isFalse();
    }

    @Test
    void severalQuantitiesAreListed() {
        JsonNode line = JsonMapper.shared()
                .readTree(read("260 triệu đồng, gần 3.000 m2 và 200 ngày công", "--json")
                        .get(0));
        assertThat(line.get("readings")).hasSize(3);
        assertThat(line.get("readings").get(1).get("upper").asString()).isEqualTo("3000");
    }

    @Test
    void valueOfAThingStandsBesideTheAmountsAndIsNoneOfThem() {
        List<String> lines = read(
                "18.000 m2 đất (tương ứng với 2,53 tỷ đồng)\n20 triệu đồng và hiện vật trị giá 30 triệu đồng\n"
                        + "quà trị giá 5 triệu đồng",
                "--json");
        JsonNode land = JsonMapper.shared().readTree(lines.get(0));
        assertThat(land.get("dimension").asString()).isEqualTo("area");
        assertThat(land.has("readings")).isFalse();
        assertThat(land.get("value_of").get(0).get("stated").asString()).isEqualTo("2530000000");
        JsonNode cash = JsonMapper.shared().readTree(lines.get(1));
        assertThat(cash.get("stated").asString()).isEqualTo("20000000");
        assertThat(cash.get("value_of").get(0).get("stated").asString()).isEqualTo("30000000");
        JsonNode gift = JsonMapper.shared().readTree(lines.get(2));
        assertThat(gift.get("outcome").asString()).isEqualTo("unreadable");
        assertThat(gift.get("reason").asString()).isEqualTo("value_of_thing");
        assertThat(gift.get("value_of").get(0).get("stated").asString()).isEqualTo("5000000");
    }

    @Test
    void everyLineHasItsLineInOrderAndAnEmptyOneIsUnreadable() {
        List<String> lines = read("34 hội viên\n\nvài triệu đồng\n\"a\\b\" 5 hộ\n", "--json");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1))
                .contains("\"text\":\"\",\"outcome\":\"unreadable\"")
                .contains("\"reason\":\"empty\"");
        assertThat(lines.get(2)).contains("\"reason\":\"vague\"");
        assertThat(JsonMapper.shared().readTree(lines.get(3)).get("text").asString())
                .isEqualTo("\"a\\b\" 5 hộ");
    }

    @Test
    void wordsAreVietnameseOrEnglish() {
        assertThat(read("2 sào", "--as", "area")).containsExactly("2 sào\tđọc được\tdiện tích: 720 m²");
        assertThat(read("2 sào", "--as", "area", "--lang", "en", "--region", "nam-bo"))
                .containsExactly("2 sào\tread\tarea: 2,000 m²");
        assertThat(read("9,000 m2", "--lang", "en"))
                .containsExactly(
                        "9,000 m2\tambiguous\tits marks may group thousands or be decimal marks: area: 9,000 m² or area: 9 m²");
    }

    @Test
    void unknownRegionOrDimensionIsAMisuse() {
        assertThat(run(new ByteArrayOutputStream(), "", "--region", "tay-bac")).isEqualTo(2);
        assertThat(run(new ByteArrayOutputStream(), "", "--as", "weight")).isEqualTo(2);
    }

    private static List<String> read(String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(out, in, arguments)).isZero();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static int run(ByteArrayOutputStream out, String in, String... arguments) {
        var input = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        CommandLine command = new CommandLine(new ReadCommand(input, out));
        command.setErr(new java.io.PrintWriter(java.io.Writer.nullWriter(), true));
        return command.execute(arguments);
    }
}
