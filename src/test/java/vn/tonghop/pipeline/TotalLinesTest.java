package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that says it is a total is no data; a gift is never taken for a total, nor a subtotal for a gift. */
class TotalLinesTest {
    private static final ReviewPipeline PIPELINE = Reviews.pipeline();

    private static String outcome(String line) {
        return Outcomes.inShort(
                Reviews.outcomes(PIPELINE, Reviews.LONG + line + "\n").get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng cộng;;;;;12.000 m2;;;;",
                ";Tổng cộng;;;;12.000 m2;;;;",
                "5;TỔNG  CỘNG:;;;;12.000 m2;;;;",
                "V.;\u00A0Tổng\u00A0cộng\u00A0;;;;12.000 m2;;;;",
                "II;Cộng;34 tập thể;;;12.000 m2;;;;",
                ";;Cộng;;;12.000 m2;;;;",
                ";;;Tổng số;;12.000 m2;;;;",
                ";;;;Cộng;12.000 m2;;;;",
                ";Toàn huyện;;;;12.000 m2;;;;đã kiểm tra",
                ";Tổng cộng;-;;năm 2018;12.000 m2;;;;",
                ";To\u0302\u0309ng co\u0323\u0302ng;;;;12.000 m2;;;;"
            })
    void totalsAreKnownInAnyColumnWithWords(String line) {
        assertThat(outcome(line)).isEqualTo("TOTAL land_donated 12000");
    }

    @Test
    void whatATotalStatesAndCantBeReadIsSaid() {
        assertThat(outcome("Tổng;;;;;nhiều;5 triệu;;;"))
                .isEqualTo("TOTAL money_donated 5000000 CONTROL_TOTAL_UNREADABLE@Đất hiến «nhiều» []");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1;xã Tân Mỹ;Cộng;;;5 m2;;;; # UNCLEAR_TOTAL@Tập thể, cá nhân «Cộng» [xã Tân Mỹ]",
                "1;06172;Cộng;;;5 m2;;;; # UNCLEAR_TOTAL@Tập thể, cá nhân «Cộng» [06172]",
                "Tổng;xã Tân Mỹ;;;;5 m2;;;; # UNCLEAR_TOTAL@STT «Tổng» [xã Tân Mỹ]",
                "1;Toàn huyện;Hội Phụ nữ;;;5 m2;;;; # UNCLEAR_TOTAL@Đơn vị «Toàn huyện» [Hội Phụ nữ]",
                "1;xã Tân Mỹ;hộ;;;5 m2;;;;Tổng cộng # UNCLEAR_TOTAL@Ghi chú «Tổng cộng» [xã Tân Mỹ]"
            })
    void aLineThatSaysTotalAndNamesSomebodyIsHeld(String line, String expected) {
        assertThat(outcome(line)).startsWith(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xã Tổng", "Tổng hợp", "Cộng Hòa", "Tổng cộng xã Tân Mỹ", "thôn Cộng"})
    void aNameThatOnlyBeginsLikeATotalIsNeverPassedOver(String unit) {
        assertThat(outcome("1;" + unit + ";hộ;;;5 m2;;;;"))
                .doesNotStartWith("TOTAL")
                .contains("@Đơn vị");
    }

    @Test
    void totalsOfAWideFormAreKnownToo() {
        assertThat(Outcomes.inShort(Reviews.outcomes(PIPELINE, Reviews.WIDE + "1;Cộng;4.120;4.050;46;46;2\n")
                        .get(1)))
                .isEqualTo("TOTAL members 4120, commitments_signed 4050, party_bodies 46, party_bodies_with_plan 46,"
                        + " inspections 2");
    }
}
