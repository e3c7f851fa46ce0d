package vn.tonghop.pipeline.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.NumberConvention;
import vn.tonghop.core.measure.Reading;

/** One printed text a line of amounts.tsv, with what a careful clerk reads it as. */
class AmountExamplesTest {
    private final AmountReader reader = new AmountReader();

    static List<String> examples() throws IOException {
        try (InputStream in = Objects.requireNonNull(AmountExamplesTest.class.getResourceAsStream("amounts.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printedTextIsReadAsTheClerkReadsIt(String line) {
        String[] cells = line.split("\t", -1);
        AmountContext context = new AmountContext(
                cells[0].equals("auto") ? null : Dimension.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                cells[2].equals("-") ? null : cells[2],
                null,
                MeasureRegion.valueOf(cells[1]));
        assertThat(Readings.inShort(reader.read(cells[3], context))).isEqualTo(cells[4]);
    }

    @Test
    void declaredConventionDecidesWhatMarksMean() {
        assertThat(declared("9,000 m2", NumberConvention.VI)).isEqualTo("AREA 9");
        assertThat(declared("9,000 m2", NumberConvention.EN)).isEqualTo("AREA 9000");
        assertThat(declared("9.000 m2", NumberConvention.EN)).isEqualTo("AREA 9");
        assertThat(declared("1.500.000 m2", NumberConvention.EN)).isEqualTo("AREA 1500000");
        assertThat(declared("12,683 lượt", NumberConvention.VI)).isEqualTo("COUNT 12683");
    }

    @Test
    void boundsOfQualifiersAreThoseOfTheRules() {
        assertThat(bounds("hơn 9.000 m2")).isEqualTo("[9000, 9000, null]");
        assertThat(bounds("gần 9.000 m2")).isEqualTo("[0, 9000, 9000]");
        assertThat(bounds("khoảng 9.000 m2")).isEqualTo("[0, 9000, null]");
        assertThat(bounds("từ 9.000 m2 đến 1 ha")).isEqualTo("[9000, 9000, 10000]");
        assertThat(bounds("ước tính trên 9.000 m2")).isEqualTo("[9000, 9000, null]");
    }

    @Test
    void readingSaysTheRulesItRestsOn() {
        Reading reading = reader.read("hơn 1 tỷ 250 triệu", AmountContext.of(Dimension.MONEY));
        assertThat(((Reading.Read) reading).amounts().get(0).rule())
                .isEqualTo("money-by-scale+scale+compound+qualifier");
    }

    private String declared(String text, NumberConvention convention) {
        return Readings.inShort(reader.read(text, new AmountContext(null, null, convention, MeasureRegion.BAC_BO)));
    }

    private String bounds(String text) {
        Reading reading = reader.read(text, AmountContext.of(Dimension.AREA));
        var quantity = ((Reading.Read) reading).amounts().get(0).quantity();
        return "[" + quantity.lower() + ", " + quantity.stated() + ", " + quantity.upper() + "]";
    }
}
