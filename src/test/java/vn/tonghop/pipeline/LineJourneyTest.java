package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.pipeline.validate.LineOutcome;

/** Lines of a long form, from their text to what becomes of them. */
class LineJourneyTest {
    private static final ReviewPipeline PIPELINE = Reviews.pipeline();

    private static String outcome(String line) {
        return Outcomes.inShort(
                Reviews.outcomes(PIPELINE, Reviews.LONG + line + "\n").get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1;xã Tân Mỹ;hộ;x;25/6/2018;gần 580 m2;;;;  # 06172 land_donated [0, 580, 580]",
                "1;xã Tân Mỹ;hộ;x;;-;168 triệu;–;; # 06172 money_donated 168000000",
                "1;xã Tân Mỹ;hộ;x;;;0 đồng;;0; # 06172 money_donated 0, participants 0",
                "1;06172;hộ;x;;;5 triệu;;; # 06172 money_donated 5000000",
                ";xã Tân Mỹ;hộ;x;năm 2018;;5 triệu;;; # 06172 money_donated 5000000"
            })
    void whatIsClearIsAccepted(String line, String expected) {
        assertThat(outcome(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1;xã Tân Mỹ;hộ;;; nhiều đất ;;;; # AMOUNT_VAGUE@Đất hiến «nhiều đất» []",
                "1;xã Tân Mỹ;hộ;;;abc;;;; # AMOUNT_UNREADABLE@Đất hiến «abc» [NO_NUMBER]",
                "1;xã Tân Mỹ;hộ;;;9,000 m2;;;; # AMOUNT_AMBIGUOUS@Đất hiến «9,000 m2» [9000 m², 9 m²]",
                "1;xã Tân Mỹ;hộ;;;;1 triệu đồng/hộ;;; # AMOUNT_IS_A_RATE@Số tiền «1 triệu đồng/hộ» []",
                "1;xã Tân Mỹ;hộ;;;5 triệu đồng;;;; # AMOUNT_WRONG_DIMENSION@Đất hiến «5 triệu đồng» [AREA]",
                "1;xã Tân Mỹ;hộ;;;260 triệu đồng và 300 m2;;;; # SEVERAL_AMOUNTS@Đất hiến «260 triệu đồng và 300 m2» []",
                "1;xã Tân Mỹ;hộ;;;;100 USD;;; # FOREIGN_CURRENCY@Số tiền «100 USD» []",
                "1;xã Tân Mỹ;hộ;;;;;;100%; # PERCENTAGE_WITHOUT_COUNTS@Số người «100%» []",
                "1;xã Tân Mỹ;hộ;;31/2/2018;5 m2;;;; # DATE_UNREADABLE@Thời gian «31/2/2018» []",
                "1;xã Tân Mỹ;hộ;;1/1/2019;5 m2;;;; # DATE_OUTSIDE_PERIOD@Thời gian «1/1/2019» [2018-01-01, 2018-12-31]",
                "1;xã Tân Mỹ;hộ;;từ 25/12/2018 đến 5/1/2019;5 m2;;;; # DATE_STRADDLES_PERIOD@Thời gian «từ 25/12/2018 đến 5/1/2019» [2018-01-01, 2018-12-31]",
                "1;xã Tân Mỹ;hộ;;;9.000 ha;;;; # IMPLAUSIBLE_AMOUNT@Đất hiến «9.000 ha» [90000000 m², 1, 1000000 m², 90000 m²]",
                "1;;hộ;;;5 m2;;;; # UNIT_MISSING@Đơn vị «» []",
                "1;\u00A0;hộ;;;5 m2;;;; # UNIT_MISSING@Đơn vị «» []",
                "1;xã Nam Lai;hộ;;;5 m2;;;; # UNKNOWN_UNIT@Đơn vị «xã Nam Lai» [xã Nam La, huyện Văn Lãng (06169)",
                "1;xã Mẫu Sơn, huyện Lộc Bình;hộ;;;5 m2;;;; # UNIT_OUTSIDE_SENDER@Đơn vị «xã Mẫu Sơn, huyện Lộc Bình» [huyện Văn Lãng]"
            })
    void eachReasonNamesItsColumnAndText(String line, String expected) {
        assertThat(outcome(line)).startsWith(expected);
    }

    @Test
    void aLineWithoutAnyAmountIsHeld() {
        assertThat(outcome("1;xã Tân Mỹ;hộ;x;;;-;;;")).startsWith("NO_AMOUNT@null «1 | xã Tân Mỹ");
    }

    @Test
    void severalReasonsAreAllKept() {
        LineOutcome outcome = Reviews.outcomes(
                        PIPELINE, Reviews.LONG + "1;xã Nam Lai;hộ;;1/1/2017;9.000 ha;hàng trăm triệu;9,5x;vài người;\n")
                .get(1);
        assertThat(Outcomes.codes((LineOutcome.Held) outcome))
                .isEqualTo(
                        "AMOUNT_VAGUE AMOUNT_UNREADABLE AMOUNT_VAGUE UNKNOWN_UNIT DATE_OUTSIDE_PERIOD IMPLAUSIBLE_AMOUNT");
    }

    @Test
    void severalCandidatesAreListedWithTheLine() {
        LineOutcome.Held held =
                (LineOutcome.Held) Reviews.outcomes(PIPELINE, Reviews.LONG + "1;xã Tân Thành;hộ;;;5 m2;;;;\n", "20")
                        .get(1);
        assertThat(Outcomes.codes(held)).isEqualTo("AMBIGUOUS_UNIT");
        assertThat(held.candidates()).hasSizeGreaterThan(1).contains("06250");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1;xã Tân Mỹ;hộ;x;;5 m2;;;", "1;xã Tân Mỹ;hộ;x;;5 m2;;;;;", "xã Tân Mỹ", "Tổng cộng;;;5 m2"})
    void aLineWithMoreOrFewerCellsIsHeldAndMeansNoUnit(String line) {
        LineOutcome.Held held = (LineOutcome.Held)
                Reviews.outcomes(PIPELINE, Reviews.LONG + line + "\n").get(1);
        assertThat(Outcomes.codes(held)).isEqualTo("COLUMN_COUNT");
        assertThat(held.findings().get(0).arguments())
                .containsExactly(Integer.toString(line.split(";", -1).length), "10");
        assertThat(held.candidates()).isEmpty();
    }

    @Test
    void whatStandsUnderNoHeaderIsNotPassedOver() {
        String header = "Đơn vị;;Tập thể, cá nhân;Đất hiến;\n";
        List<LineOutcome> outcomes =
                Reviews.outcomes(PIPELINE, header + "xã Tân Mỹ;;hộ;5 m2;\nxã Tân Mỹ;a;hộ;5 m2;b\nTổng;;;5 m2;7\n");
        assertThat(Outcomes.inShort(outcomes.get(1))).isEqualTo("06172 land_donated 5");
        assertThat(Outcomes.inShort(outcomes.get(2)))
                .isEqualTo("COLUMN_COUNT@null «xã Tân Mỹ | a | hộ | 5 m2 | b» [5, 3]");
        assertThat(Outcomes.inShort(outcomes.get(3)))
                .isEqualTo("TOTAL land_donated 5 CONTROL_TOTAL_UNREADABLE@null «Tổng |  |  | 5 m2 | 7» []");
    }

    @Test
    void aUnitInTheHeadersBracketsCountsOnce() {
        String header = "Đơn vị;Tập thể, cá nhân;Số tiền (triệu đồng);Đất hiến (ha);Số người (người)\n";
        List<LineOutcome> outcomes =
                Reviews.outcomes(PIPELINE, header + "xã Tân Mỹ;hộ;5;0,5;3\nxã Tân Mỹ;hộ;5 triệu đồng;0,5 ha;3 người\n");
        assertThat(Outcomes.inShort(outcomes.get(1)))
                .isEqualTo("06172 money_donated 5000000, land_donated 5000, participants 3");
        assertThat(Outcomes.inShort(outcomes.get(2))).isEqualTo(Outcomes.inShort(outcomes.get(1)));
    }

    @Test
    void linesAboveTheHeaderAndBlankLinesAreRecordedAsNoData() {
        assertThat(Reviews.outcomes(
                        PIPELINE, "sep=;\n\n" + Reviews.LONG + ";;;\n\u00A0;;;;;;;;;\n1;xã Tân Mỹ;h;;;5 m2;;;;\n"))
                .extracting(outcome -> Outcomes.inShort(outcome).split(" ", -1)[0])
                .containsExactly("HEADER", "BLANK", "HEADER", "BLANK", "BLANK", "06172");
    }
}
