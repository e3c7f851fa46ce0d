package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.normalize.SummedLines;
import vn.tonghop.pipeline.validate.LineOutcome;

/** Headings, totals of sections, parts and footers are known by their place in the sheet; what names a unit never is one. */
class SheetOutlineTest {
    private static final ReviewPipeline PIPELINE = Reviews.pipeline();
    private static final String HEADER = "STT;Đơn vị;Tổng số đảng viên;Đã ký cam kết\n";

    /** "06172 members 40, ...", "SECTION", "TOTAL 3-5 members 70" and so on, without the header. */
    private static List<String> outcomes(String lines) {
        return said(Reviews.outcomes(PIPELINE, HEADER + lines));
    }

    private static List<String> said(List<LineOutcome> outcomes) {
        return outcomes.stream().skip(1).map(SheetOutlineTest::said).toList();
    }

    private static String said(LineOutcome outcome) {
        if (outcome instanceof LineOutcome.Held held) {
            return Outcomes.codes(held);
        }
        String text = Outcomes.inShort(outcome);
        if (outcome instanceof LineOutcome.NonData nothing
                && nothing.line().kind() == NormalizedLine.NonData.Kind.TOTAL
                && nothing.line().of() != null) {
            SummedLines of = nothing.line().of();
            return "TOTAL " + of.from() + "-" + of.to() + (of.orWhole() ? "?" : "") + text.substring(5);
        }
        return text;
    }

    @Test
    void headingsWithoutAmountsAreSections() {
        assertThat(outcomes("""
                A - KHỐI XÃ;;;
                I;Khối các xã vùng cao;;
                1;xã Tân Mỹ;40;30
                ;Các xã còn lại;;
                2;xã Tân Lang;20;10
                II;Lực lượng vũ trang;;
                """))
                .containsExactly(
                        "SECTION",
                        "SECTION",
                        "06172 members 40, commitments_signed 30",
                        "SECTION",
                        "06154 members 20, commitments_signed 10",
                        "SECTION");
    }

    @Test
    void aHeadingWithAmountsIsTheTotalOfTheLinesToTheNextOfItsRank() {
        assertThat(outcomes("""
                A;Khối xã;60;40
                I;Các xã vùng cao;40;30
                1;xã Tân Mỹ;40;30
                II;Các xã vùng thấp;20;10
                2;xã Tân Lang;20;10
                B;Khối thị trấn;50;45
                3;thị trấn Na Sầm;50;45
                Tổng cộng;;110;85
                """))
                .containsExactly(
                        "TOTAL 3-6 members 60, commitments_signed 40",
                        "TOTAL 4-4 members 40, commitments_signed 30",
                        "06172 members 40, commitments_signed 30",
                        "TOTAL 6-6 members 20, commitments_signed 10",
                        "06154 members 20, commitments_signed 10",
                        "TOTAL 8-9 members 50, commitments_signed 45",
                        "06124 members 50, commitments_signed 45",
                        "TOTAL members 110, commitments_signed 85");
    }

    @Test
    void aTotalBelowItsLinesIsThatOfItsSectionAndTheLastThatOfAll() {
        assertThat(outcomes("""
                I;Khối xã;;
                1;xã Tân Mỹ;40;30
                ;Cộng;40;30
                II;Khối thị trấn;;
                2;thị trấn Na Sầm;50;45
                ;Cộng mục II;50;45
                ;Tổng cộng (I+II);90;75
                """))
                .containsExactly(
                        "SECTION",
                        "06172 members 40, commitments_signed 30",
                        "TOTAL 3-3? members 40, commitments_signed 30",
                        "SECTION",
                        "06124 members 50, commitments_signed 45",
                        "TOTAL 6-6 members 50, commitments_signed 45",
                        "TOTAL members 90, commitments_signed 75");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I;xã Tân Mỹ;40;30", ";I. xã Tân Mỹ;40;30", "II;Tân Mỹ;40;30", "I.;X. Tân Mỹ;40;30"})
    void aMarkedLineThatNamesAUnitIsData(String line) {
        assertThat(outcomes(line + "\n1;thị trấn Na Sầm;50;45\n"))
                .containsExactly("06172 members 40, commitments_signed 30", "06124 members 50, commitments_signed 45");
    }

    @Test
    void aMarkedUnitWithLinesOfItsOwnMayBeTheirTotalAndIsHeld() {
        assertThat(outcomes("I;huyện Văn Lãng;90;75\n1;xã Tân Mỹ;40;30\n").get(0))
                .startsWith("UNCLEAR_SECTION");
        List<LineOutcome> gifts = Reviews.outcomes(
                PIPELINE,
                Reviews.LONG
                        + "I;huyện Văn Lãng;;;;12.000 m2;;;;\n1;xã Tân Mỹ;hộ A;;;5.000 m2;;;;\n2;xã Tân Lang;hộ B;;;7.000 m2;;;;\n");
        assertThat(said(gifts))
                .containsExactly("UNCLEAR_SECTION", "06172 land_donated 5000", "06154 land_donated 7000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I;Khối không có dòng nào;40;30", "1;Các xã;40;30", ";Khối xã;40;30", "II;Ban chỉ huy;40;30"})
    void whatMayBeAHeadingOrDataIsHeld(String line) {
        assertThat(outcomes("1;thị trấn Na Sầm;50;45\n" + line + "\n").get(1)).startsWith("UNCLEAR_SECTION");
    }

    @Test
    void aMisspeltUnitWithAMarkIsNoHeading() {
        assertThat(outcomes("I;xã Nam Lai;;\n1;thị trấn Na Sầm;50;45\n").get(0)).isEqualTo("UNKNOWN_UNIT NO_AMOUNT");
    }

    @Test
    void partsAreNeverAdded() {
        assertThat(outcomes("""
                1;xã Tân Mỹ;40;30
                ;Trong đó: nữ;20;10
                ;- dân tộc thiểu số;15;5
                2;xã Tân Lang;20;10
                ;Trong đó:;;
                ;Nữ;5;5
                3;huyện Văn Lãng;400;300
                ;- Trong đó thị trấn Na Sầm;50;45
                """))
                .containsExactly(
                        "06172 members 40, commitments_signed 30",
                        "PART",
                        "PART",
                        "06154 members 20, commitments_signed 10",
                        "PART",
                        "PART",
                        "UNIT_INCLUDES_OTHERS",
                        "PART");
    }

    @Test
    void partsOfATotalAboveAllLinesAreTheLines() {
        assertThat(outcomes("""
                ;Tổng số;60;40
                ;Trong đó:;;
                1;xã Tân Mỹ;40;30
                2;xã Tân Lang;20;10
                """))
                .containsExactly(
                        "TOTAL members 60, commitments_signed 40",
                        "PART",
                        "06172 members 40, commitments_signed 30",
                        "06154 members 20, commitments_signed 10");
    }

    @Test
    void whatMayBeAPartOrDataIsHeld() {
        assertThat(outcomes("""
                1;xã Tân Mỹ;40;30
                ;Tổng cộng;40;30
                ;Trong đó:;;
                ;- xã Tân Lang;20;10
                """))
                .containsExactly(
                        "06172 members 40, commitments_signed 30",
                        "TOTAL members 40, commitments_signed 30",
                        "PART",
                        "UNCLEAR_PART");
        assertThat(outcomes("1;xã Tân Mỹ;40;30\n;Trong đó: xã Tân Lang;20;10\n").get(1))
                .startsWith("UNCLEAR_PART");
        assertThat(outcomes("1;xã Tân Mỹ;40;30\n;Trong đó: xã Nam Lai;20;10\n").get(1))
                .startsWith("UNCLEAR_PART");
        assertThat(said(Reviews.outcomes(PIPELINE, Reviews.LONG + "1;xã Tân Mỹ;Trong đó: hộ A;;;5 m2;;;;\n"))
                        .get(0))
                .startsWith("UNCLEAR_PART");
    }

    @Test
    void theBlockOfSignaturesIsNoData() {
        assertThat(outcomes("""
                1;xã Tân Mỹ;40;30
                Tổng cộng;;40;30
                ;;;
                ;Bằng chữ: bốn mươi đảng viên;;
                ;;;Văn Lãng, ngày 5 tháng 12 năm 2018
                Nơi nhận:;;TM. BAN THƯỜNG VỤ;
                - Tỉnh ủy Lạng Sơn;- Huyện ủy Văn Lãng;BÍ THƯ;
                ;;Nguyễn Văn An;
                """))
                .containsExactly(
                        "06172 members 40, commitments_signed 30",
                        "TOTAL members 40, commitments_signed 30",
                        "BLANK",
                        "FOOTER",
                        "FOOTER",
                        "FOOTER",
                        "FOOTER",
                        "FOOTER");
    }

    @Test
    void aLineWithAnAmountIsNeverInTheFooterNorIsWhatStandsAboveIt() {
        assertThat(outcomes("1;xã Tân Mỹ;40;30\n;Ghi chú: đã kiểm tra;;\n2;xã Tân Lang;20;10\n"))
                .containsExactly(
                        "06172 members 40, commitments_signed 30",
                        "UNKNOWN_UNIT NO_AMOUNT",
                        "06154 members 20, commitments_signed 10");
        assertThat(outcomes("1;xã Tân Mỹ;40;30\n;Ghi chú:;nhiều;\n").get(1)).doesNotStartWith("FOOTER");
        assertThat(outcomes("1;xã Tân Mỹ;40;30\n;Ghi chú:;;\n2;xã Tân Lang;;\n").get(2))
                .isEqualTo("NO_AMOUNT");
        assertThat(outcomes("1;xã Tân Mỹ;40;30\n;Lời cuối;;\n").get(1)).isEqualTo("UNKNOWN_UNIT NO_AMOUNT");
    }

    @Test
    void theHeaderOfALaterPageIsAHeader() {
        String marks = "(1);(2);(3);(4)\n";
        assertThat(said(Reviews.outcomes(
                        PIPELINE,
                        HEADER + marks + "1;xã Tân Mỹ;40;30\n" + HEADER + marks + "2;xã Tân Lang;20;10\n" + marks)))
                .containsExactly(
                        "HEADER",
                        "06172 members 40, commitments_signed 30",
                        "HEADER",
                        "HEADER",
                        "06154 members 20, commitments_signed 10",
                        "HEADER");
    }
}
