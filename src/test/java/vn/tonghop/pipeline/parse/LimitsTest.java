package vn.tonghop.pipeline.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.pipeline.parse.TestForms.inShort;
import static vn.tonghop.pipeline.parse.TestForms.survey;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.pipeline.parse.workbook.WorkbookLimits;

class LimitsTest {
    private static final String HEADER = "Đơn vị,Đảng viên\n";

    private static String surveyed(String text, Limits limits) {
        return inShort(survey(text.getBytes(UTF_8), limits));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 1_000, 8_192, 20_000, 100_000})
    void aRecordMayHaveExactlySoManyCharacters(int most) {
        Limits limits = new Limits(1_000_000, most, 10);
        String before = HEADER + "xã A,5\n".repeat(3_000);
        String just = before + "x".repeat(most - 1) + ",5\nxã B,6\n";
        assertThat(surveyed(just, limits)).isEqualTo("units , 1 3003");
        String more = before + "x".repeat(most) + ",5\nxã B,6\n";
        assertThat(surveyed(more, limits)).isEqualTo("LINE_TOO_LONG 3002: " + most);
    }

    @Test
    void quotationMarksAreCountedAsTheyAreRead() {
        Limits limits = new Limits(1_000_000, 50_000, 2);
        String just = HEADER + "\"" + "\"\"".repeat(49_999) + "\",5\n";
        assertThat(surveyed(just, limits)).isEqualTo("units , 1 2");
        String more = HEADER + "\"" + "\"\"".repeat(50_000) + "\",5\n";
        assertThat(surveyed(more, limits)).isEqualTo("LINE_TOO_LONG 2: 50000");
    }

    @Test
    void aRecordMayHaveExactlySoManyCells() {
        Limits limits = new Limits(1_000_000, 1_000, 5);
        assertThat(surveyed(HEADER + "a,b,c,d,e\n", limits)).isEqualTo("units , 1 2");
        assertThat(surveyed(HEADER + "a,b,c,d,e,\n", limits)).isEqualTo("TOO_MANY_COLUMNS 2: 5");
        assertThat(surveyed("a,".repeat(5) + "\n", limits)).isEqualTo("TOO_MANY_COLUMNS 1: 5");
    }

    @Test
    void aFileMayHaveExactlySoManyRecordsAndACellExactlySoManyCharacters() {
        Limits limits = new Limits(1_000_000, 3, 1_000, 10, 5, WorkbookLimits.DEFAULT);
        assertThat(surveyed(HEADER + "xã A,5\nxã B,6\n", limits)).isEqualTo("units , 1 3");
        assertThat(surveyed(HEADER + "xã A,5\nxã B,6\nxã C,7\n", limits)).isEqualTo("TOO_MANY_LINES 4: 3");
        assertThat(surveyed(HEADER + "x".repeat(10) + ",5\n", limits)).isEqualTo("units , 1 2");
        assertThat(surveyed(HEADER + "x".repeat(11) + ",5\n", limits)).isEqualTo("FIELD_TOO_LONG 2: 10");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsGivenUpSoonAfterTheLimit() throws Exception {
        Limits limits = new Limits(Long.MAX_VALUE, 200_000, 500);
        for (String start : List.of(HEADER + "xã A,\"", HEADER, "\"")) {
            Endless file = new Endless(start);
            var survey = TestForms.whole(
                    new FileSurvey(List.of(TestForms.UNITS), (column, unit) -> false, limits),
                    () -> file.restart(),
                    "a.csv");
            assertThat(inShort(survey)).startsWith("LINE_TOO_LONG " + (start.equals("\"") ? 1 : 2));
            assertThat(file.most).isLessThan(600_000);
        }
    }

    @Test
    void aMillionColumnsAreGivenUpSoonAfterTheLimit() throws Exception {
        Endless file = new Endless(HEADER + ",".repeat(2_000_000));
        var survey = TestForms.whole(
                new FileSurvey(List.of(TestForms.UNITS), (column, unit) -> false, Limits.DEFAULT),
                () -> file.restart(),
                "a.csv");
        assertThat(inShort(survey)).startsWith("LINE_TOO_LONG 2");
        assertThat(file.most).isLessThan(600_000);
    }

    /** A start and then x without end; remembers how much was taken at most. */
    @SuppressWarnings("InputStreamSlowMultibyteRead") // speed is no matter here
    private static final class Endless extends InputStream {
        private final byte[] start;
        private long taken;
        private long most;

        Endless(String start) {
            this.start = start.getBytes(UTF_8);
        }

        Endless restart() {
            taken = 0;
            return this;
        }

        @Override
        public int read() {
            byte next = taken < start.length ? start[(int) taken] : (byte) 'x';
            taken++;
            most = Math.max(most, taken);
            return next;
        }
    }
}
