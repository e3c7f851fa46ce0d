package vn.tonghop.pipeline.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.pipeline.parse.TestForms.inShort;
import static vn.tonghop.pipeline.parse.TestForms.shortSurvey;
import static vn.tonghop.pipeline.parse.TestForms.survey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.core.encoding.Encoding;

class GuardedReaderTest {
    private static final String HEADER = "Đơn vị,Đảng viên\n";

    /** Reads with so many bytes at a time from the source. */
    private static String read(byte[] bytes, int atATime) throws IOException {
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, atATime));
            }
        };
        StringBuilder text = new StringBuilder();
        try (Reader reader = new GuardedReader(slow, Encoding.UTF_8, "a.csv", Limits.DEFAULT)) {
            char[] some = new char[1_000];
            for (int count = reader.read(some, 0, 1_000); count >= 0; count = reader.read(some, 0, 1_000)) {
                text.append(some, 0, count);
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8_191, 16_384, 100_000})
    void lettersOfAnyLengthAreReadAcrossEveryBorder(int atATime) throws IOException {
        for (int before = 0; before < 6; before++) {
            String text = "x".repeat(before) + "aệ🏠đ€".repeat(4_000) + "\n";
            assertThat(read(text.getBytes(UTF_8), atATime)).isEqualTo(text);
        }
    }

    @Test
    void theByteOrderMarkIsNoPartOfTheText() throws IOException {
        assertThat(read("\uFEFFa\n".getBytes(UTF_8), 1)).isEqualTo("a\n");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, 4_095, 8_189, 8_190, 8_191, 8_192, 8_193, 16_381, 16_382, 16_383, 16_384, 16_385, 40_000})
    void theFirstByteThatIsNoUtf8IsCountedExactly(int before) throws IOException {
        for (byte[] bad : new byte[][] {
            {(byte) 0xFF},
            {(byte) 0xC3, '('},
            {(byte) 0xE1, (byte) 0xBB},
            {(byte) 0xF0, (byte) 0x9F, 'x'},
            {(byte) 0x80}
        }) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(HEADER.getBytes(UTF_8));
            file.write("x".repeat(before).getBytes(UTF_8));
            int place = file.size() + 1;
            file.write(bad);
            assertThat(inShort(survey(file.toByteArray(), Limits.DEFAULT)))
                    .as("%d bytes before", before)
                    .isEqualTo("NOT_UTF8 2: " + place);
        }
    }

    @Test
    void theByteOrderMarkCountsAmongTheBytes() {
        byte[] file = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF};
        assertThat(inShort(survey(file, Limits.DEFAULT))).isEqualTo("NOT_UTF8 1: 5");
    }

    @Test
    void textInAnotherCodeIsNoUtf8() {
        byte[] legacy = (HEADER + "x\u00E3 A,5\n").getBytes(Charset.forName("ISO-8859-1"));
        assertThat(inShort(survey(legacy, Limits.DEFAULT))).startsWith("NOT_UTF8 1");
        byte[] overlong = {'a', (byte) 0xC0, (byte) 0xAF, '\n'};
        assertThat(inShort(survey(overlong, Limits.DEFAULT))).isEqualTo("NOT_UTF8 1: 2");
        byte[] surrogate = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'};
        assertThat(inShort(survey(surrogate, Limits.DEFAULT))).isEqualTo("NOT_UTF8 1: 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsReadWithAndWithoutItsMarkAndIsNeverPatched(String charset) {
        String text = HEADER + "xã Nậm Ét,5\n\"xã\nUBND\",6\n";
        for (String mark : new String[] {"", "\uFEFF"}) {
            byte[] whole = (mark + text).getBytes(Charset.forName(charset));
            assertThat(inShort(survey(whole, Limits.DEFAULT))).isEqualTo("units , 1 3");
            byte[] odd = java.util.Arrays.copyOf(whole, whole.length + 1);
            assertThat(inShort(survey(odd, Limits.DEFAULT)))
                    .isEqualTo("BYTE_NOT_IN_ENCODING 5: " + charset + "; " + odd.length);
            byte[] surrogate = (mark + text + "x\n").getBytes(Charset.forName(charset));
            surrogate[surrogate.length - (charset.endsWith("LE") ? 3 : 4)] = (byte) 0xD8;
            assertThat(inShort(survey(surrogate, Limits.DEFAULT)))
                    .isEqualTo("BYTE_NOT_IN_ENCODING 5: " + charset + "; " + (whole.length + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0000", "0001", "0008", "000B", "000C", "001B", "001F", "007F", "0085", "009F", "202A", "202E", "2066", "2069",
        "FFFD", "FFFE", "FFFF", "FDD0"
    })
    void charactersThatHideOrTurnTextAreRefusedWithTheirLine(String hex) {
        char c = (char) Integer.parseInt(hex, 16);
        assertThat(shortSurvey(HEADER + "xã A,5\n\"xã\nB" + c + "\",5\n")).isEqualTo("FORBIDDEN_CHARACTER 4: U+" + hex);
    }

    @Test
    void tabsAndJoinersAreOrdinaryText() throws IOException {
        assertThat(shortSurvey(HEADER + "xã\tA\u200B,5\n")).isEqualTo("units , 1 2");
    }

    @Test
    void carriageReturnsEndLinesOnlyIfTheyAllDo() {
        assertThat(shortSurvey("Đơn vị,Đảng viên\rxã A,5\rxã B,6\r")).isEqualTo("units , 1 3");
        assertThat(shortSurvey(HEADER + "xã A,5\rxã B,6\n")).isEqualTo("MIXED_LINE_ENDS 3");
        assertThat(shortSurvey("Đơn vị,Đảng viên\rxã A,5\nxã B,6\n")).isEqualTo("MIXED_LINE_ENDS 3");
        assertThat(shortSurvey("Đơn vị,Đảng viên\r\nxã A,5\rxã B,6\r\n")).isEqualTo("MIXED_LINE_ENDS 3");
        assertThat(shortSurvey("Đơn vị,Đảng viên\r\n\"xã\rA\",5\r\n")).isEqualTo("MIXED_LINE_ENDS 3");
        assertThat(shortSurvey(HEADER + "xã A,5\r")).isEqualTo("MIXED_LINE_ENDS 3");
        assertThat(shortSurvey("Đơn vị,Đảng viên\n\rxã A,5\n")).isEqualTo("MIXED_LINE_ENDS 3");
    }

    @Test
    void aLineBreakOfTwoCharactersIsOneAtEveryBorder() throws IOException {
        for (int before = 8_180; before < 8_200; before++) {
            String text = "x".repeat(before) + "\r\ny\r\n";
            assertThat(read(text.getBytes(UTF_8), 100_000)).isEqualTo(text);
            String file = "Đơn vị,Đảng viên\r\n" + "x".repeat(before) + ",1\r\n\r\n\u202E";
            assertThat(shortSurvey(file)).isEqualTo("FORBIDDEN_CHARACTER 4: U+202E");
        }
    }

    @Test
    void aFileThatEndsWithinALineIsCut() {
        assertThat(shortSurvey(HEADER + "xã A,5")).isEqualTo("TRUNCATED 2");
        assertThat(shortSurvey(HEADER + "xã A,\"5\n")).isEqualTo("TRUNCATED 2");
        assertThat(shortSurvey("Đơn vị,Đảng viên")).isEqualTo("TRUNCATED 1");
        assertThat(shortSurvey(HEADER + "xã A,\"5\"")).isEqualTo("TRUNCATED 2");
    }

    @Test
    void textBehindAClosingQuotationMarkIsRefusedWithItsLine() {
        assertThat(shortSurvey(HEADER + "xã A,5\n\"xã\nB\" C,5\n")).isEqualTo("BROKEN_QUOTES 3");
        assertThat(shortSurvey("\"Đơn\" vị,Đảng viên\nxã A,5\n")).isEqualTo("BROKEN_QUOTES 1");
    }
}
