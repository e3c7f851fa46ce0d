package vn.tonghop.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The registry of measures is dated and regional, and strict. */
class MeasureTableTest {
    private static final String HEADER = "kind\tword\tvalue\tdimension\tregion\tvalid_from\tvalid_until\tsource\n";

    @Test
    void sizeOfAWordIsThatOfTheDayAndRegion() throws IOException {
        String sao = "UNIT\tsào\t%s\tAREA\t%s\t%s\t%s\tinvented for this test\n";
        MeasureTable table = table(String.format(sao, 360, "bac-bo", "-", "2020-01-01")
                + String.format(sao, 400, "bac-bo", "2020-01-01", "-")
                + String.format(sao, 500, "trung-bo", "-", "-"));
        assertThat(size(table.on(LocalDate.of(2019, 12, 31)), MeasureRegion.BAC_BO))
                .isEqualTo("360");
        assertThat(size(table.on(LocalDate.of(2020, 1, 1)), MeasureRegion.BAC_BO))
                .isEqualTo("400");
        assertThat(size(table.latest(), MeasureRegion.TRUNG_BO)).isEqualTo("500");
    }

    @Test
    void rowThatIsNotAsItMustBeIsRefusedWithItsLine() {
        refused("UNIT\tsào\t360\tAREA\tbac-bo\t-\t-\n", "line 2: eight cells are needed, not 7");
        refused("UNITS\tsào\t360\tAREA\tbac-bo\t-\t-\tx\n", "line 2: UNITS is none of");
        refused("UNIT\tSào\t360\tAREA\tbac-bo\t-\t-\tx\n", "line 2: the word must be in lower case and NFC");
        refused("UNIT\tsào\t0\tAREA\tbac-bo\t-\t-\tx\n", "line 2: a unit needs a dimension and sizes above zero");
        refused("UNIT\tsào\t360\tAREA\tnorth\t-\t-\tx\n", "line 2: no such region: north");
        refused("UNIT\tsào\t360\tAREA\tbac-bo\t1/1/2018\t-\tx\n", "line 2: a day is yyyy-MM-dd or \"-\", not 1/1/2018");
        refused("UNIT\tsào\t360\tAREA\tbac-bo\t-\t-\t-\n", "line 2: the source is missing");
        refused("AND\tvà\t1\t-\t-\t-\t-\tx\n", "line 2: a word of this kind has no value: 1");
        refused(
                "UNIT\tsào\t360\tAREA\tbac-bo\t-\t-\tx\nUNIT\tsào\t361\tAREA\t-\t2018-01-01\t-\tx\n",
                "line 3: said before of the same days: sào");
    }

    private static void refused(String rows, String message) {
        assertThatThrownBy(() -> table(rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    private static MeasureTable table(String rows) throws IOException {
        return MeasureTable.of(new StringReader(HEADER + rows));
    }

    private static String size(MeasureWords words, MeasureRegion region) {
        BigDecimal size =
                Objects.requireNonNull(words.find("sào")).sizesIn(region).get(0);
        return size.toPlainString();
    }
}
