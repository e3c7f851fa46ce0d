package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.core.finding.Finding;

/** A header is found below a title, over several rows, with merged cells and its units wherever they stand. */
class SheetHeaderTest {
    private static final ReviewPipeline PIPELINE = Reviews.pipeline();
    private static final String TITLE = """
            ĐẢNG BỘ TỈNH LẠNG SƠN;;;;ĐẢNG CỘNG SẢN VIỆT NAM;
            HUYỆN ỦY VĂN LÃNG;;;;Văn Lãng, ngày 5 tháng 12 năm 2018;
            ;;;;;
            BIỂU TỔNG HỢP KẾT QUẢ NĂM 2018;;;;;
            (Kèm theo Báo cáo số 25-BC/HU ngày 05/12/2018);;;;;
            """;
    private static final String THREE_ROWS = """
            STT;Đơn vị;Đảng viên;;Chi, đảng bộ;
            ;;Tổng số;Trong đó;Tổng số;Trong đó
            ;;;Đã ký cam kết;;Có kế hoạch
            """;

    private static List<String> outcomes(String text) {
        return Reviews.outcomes(PIPELINE, text).stream().map(Outcomes::inShort).toList();
    }

    private static Finding refusal(String text) {
        try (SubmissionReading reading = PIPELINE.open("182", "a.csv", Reviews.content(text))) {
            return reading.refusal().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aHeaderOfThreeRowsBelowATitleIsFound() {
        assertThat(outcomes(TITLE
                        + THREE_ROWS
                                .replace("Chi, đảng bộ", "Tổng số chi, đảng bộ")
                                .replace("Đảng viên;", "Tổng số đảng viên;")
                                .replace(";;Tổng số;Trong đó;Tổng số;Trong đó\n", "")
                                .replace(";;;Đã ký", ";;Tổng số đảng viên;Đã ký")
                                .replace(";;Có kế", ";Tổng số chi, đảng bộ;Có kế")
                        + "1;xã Tân Mỹ;40;30;5;4\n"))
                .containsExactly(
                        "TITLE",
                        "TITLE",
                        "BLANK",
                        "TITLE",
                        "TITLE",
                        "HEADER",
                        "HEADER",
                        "06172 members 40, commitments_signed 30, party_bodies 5, party_bodies_with_plan 4");
    }

    @Test
    void namesAreTheLowestTextOrItWithWhatStandsAbove() {
        String header = """
                STT;Xã, phường, thị trấn;Đảng viên;;Chi, đảng bộ;
                ;;Tổng số đảng viên;Đã ký cam kết;Tổng số chi, đảng bộ;Có kế hoạch
                """;
        assertThat(outcomes(header + "A;B;1;2;3;4\n1;xã Tân Mỹ;40;30;5;4\n"))
                .containsExactly(
                        "HEADER",
                        "HEADER",
                        "HEADER",
                        "06172 members 40, commitments_signed 30, party_bodies 5, party_bodies_with_plan 4");
        assertThat(outcomes("""
                STT;Đơn vị;Số cuộc;Tổng số;
                ;;kiểm tra;đảng viên;
                1;xã Tân Mỹ;2;40;
                """)).containsExactly("HEADER", "HEADER", "06172 inspections 2, members 40");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A;B;1;2;3", "(A);(B);(1);(2);(3)", "1;2;3;4;5", "(1);(2);(3);(4);(5)=(3)+(4)", "A;B;1;2;(3=1+2)"
            })
    void theRowOfColumnMarksBelongsToTheHeader(String marks) {
        assertThat(outcomes("STT;Đơn vị;Tổng số đảng viên;Đã ký cam kết;Số cuộc kiểm tra\n" + marks
                        + "\n1;xã Tân Mỹ;40;30;5\n"))
                .containsExactly("HEADER", "HEADER", "06172 members 40, commitments_signed 30, inspections 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;xã Tân Mỹ;3;2;1", "A;B;2;3;4", "1;;3;4;5", "2;3;4;5;6"})
    void aLineOfDataIsNoRowOfColumnMarks(String line) {
        assertThat(outcomes("STT;Đơn vị;Tổng số đảng viên;Đã ký cam kết;Số cuộc kiểm tra\n" + line + "\n")
                        .get(1))
                .isNotEqualTo("HEADER");
    }

    @Test
    void unitsOfMeasureAreTakenFromAnyRowOfTheHeader() {
        String line = "1;xã Tân Mỹ;hộ A;1,5;2,5\n";
        String read = "06172 land_donated 15000, money_donated 2500000";
        assertThat(outcomes("STT;Đơn vị;Họ và tên;Đất hiến;Số tiền\n;;;(ha);(triệu đồng)\n" + line))
                .containsExactly("HEADER", "HEADER", read);
        assertThat(outcomes("STT;Đơn vị;Họ và tên;Đất hiến;Số tiền\n;;;ha;ĐVT: triệu đồng\n" + line))
                .containsExactly("HEADER", "HEADER", read);
        assertThat(outcomes("STT;Đơn vị;Họ và tên;Đất hiến (ha);Ủng hộ (triệu đồng)\n;;;;Tiền mặt\n" + line))
                .containsExactly("HEADER", "HEADER", read);
    }

    @Test
    void aUnitSaidOnceInTheTitleServesTheBareNumbersOfItsDimension() {
        String file = ";;;;Đơn vị tính: triệu đồng, ha\nSTT;Đơn vị;Họ và tên;Đất hiến;Số tiền\n";
        assertThat(outcomes(file + "1;xã Tân Mỹ;hộ A;1,5;2,5\n2;xã Tân Mỹ;hộ B;0,02 ha;3 triệu đồng\n"))
                .containsExactly(
                        "TITLE",
                        "HEADER",
                        "06172 land_donated 15000, money_donated 2500000",
                        "06172 land_donated 200, money_donated 3000000");
        assertThat(outcomes(file.replace("Số tiền", "Số tiền (nghìn đồng)") + "1;xã Tân Mỹ;hộ A;;2,5\n")
                        .get(2))
                .startsWith("UNIT_OF_MEASURE_CLASH@Số tiền (nghìn đồng)");
        assertThat(outcomes(";Đơn vị: Huyện Văn Lãng\nSTT;Đơn vị;Họ và tên;Số tiền\n1;xã Tân Mỹ;hộ;5 triệu đồng\n"))
                .containsExactly("TITLE", "HEADER", "06172 money_donated 5000000");
    }

    @Test
    void aUnitOfTheTitleThatIsNotKnownIsSaid() {
        assertThat(outcomes(";;;ĐVT: xu\nSTT;Đơn vị;Họ và tên;Số tiền\n1;xã Tân Mỹ;hộ;5 triệu đồng\n")
                        .get(0))
                .isEqualTo("TITLE  TITLE_UNIT_UNCLEAR@null «xu» []");
    }

    @Test
    void aLineAboveTheHeaderWithFiguresIsHeldAndNotPassedOver() {
        assertThat(outcomes("1;xã Tân Mỹ;40\nSTT;Đơn vị;Tổng số đảng viên\n2;xã Tân Lang;30\n")
                        .get(0))
                .startsWith("LINE_ABOVE_HEADER@null «1 | xã Tân Mỹ | 40»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Năm 2017", "Kế hoạch", "So với cùng kỳ", "Tỷ lệ (%)", "Lũy kế từ năm 2016"})
    void aColumnOfOtherFiguresIsNotKnownByItsNameAlone(String group) {
        assertThat(refusal("STT;Đơn vị;" + group + ";\n;;Tổng số đảng viên;Đã ký cam kết\n1;xã Tân Mỹ;40;30\n")
                        .text())
                .isEqualTo(group);
    }

    @Test
    void aRowThatDividesAColumnIsNotPassedOver() {
        assertThat(refusal("STT;Đơn vị;Tổng số đảng viên;\n;;Nữ;Nam\n1;xã Tân Mỹ;40;\n")
                        .arguments())
                .contains("Tổng số đảng viên / Nữ, Tổng số đảng viên / Nam");
    }

    @Test
    void aMisspeltNameInALargeHeaderIsNamedWithTheNearestKnown() {
        Finding refusal = refusal(
                TITLE + "STT;Đơn vị;Tông số đảng viên;Đã ký cam kết;Số cuộc kiểm tra;Thu nhập\n1;xã Tân Mỹ;4;3;1;\n");
        assertThat(refusal.place().line()).isEqualTo(6);
        assertThat(refusal.arguments())
                .containsExactly(
                        "Biểu tổng hợp theo đơn vị",
                        "Tổng số đảng viên",
                        "Tông số đảng viên, Thu nhập",
                        "Tông số đảng viên → Tổng số đảng viên");
    }

    @Test
    void anotherTableFarBelowIsNotLookedFor() {
        assertThat(refusal("ghi chép\n".repeat(45) + "STT;Đơn vị;Tổng số đảng viên\n1;xã Tân Mỹ;40\n")
                        .code()
                        .name())
                .isEqualTo("FORM_NOT_RECOGNISED");
    }
}
