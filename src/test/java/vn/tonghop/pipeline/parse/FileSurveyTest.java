package vn.tonghop.pipeline.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.pipeline.parse.TestForms.shortSurvey;
import static vn.tonghop.pipeline.parse.TestForms.survey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSurveyTest {
    private static final String HEADER = "STT,Đơn vị,\"Tập thể, cá nhân\",Số tiền\n";

    @Test
    void theDelimiterIsTheOneTheHeaderIsKnownBy() {
        assertThat(shortSurvey(HEADER + "1,xã A,hộ B,5\n")).isEqualTo("gifts , 1 2");
        assertThat(shortSurvey("STT;Đơn vị;Tập thể, cá nhân;Số tiền\n1;xã A, B;c;5\n"))
                .isEqualTo("gifts ; 1 2");
        assertThat(shortSurvey("STT\tĐơn vị\tTập thể, cá nhân\tSố tiền\n1\txã A\tc\t5\n"))
                .isEqualTo("gifts tab 1 2");
    }

    @Test
    void theHintOnTheSeparatorAndBlankLinesMayStandAboveTheHeader() {
        assertThat(shortSurvey("sep=;\n\n ;;\nĐơn vị;Đảng viên\nxã A;5\n")).isEqualTo("units ; 4 5");
        assertThat(shortSurvey("\uFEFFsep=,\r\nĐơn vị,Đảng viên\r\nxã A,5\r\n")).isEqualTo("units , 2 3");
        assertThat(shortSurvey("\n\u00A0\nĐơn vị,Đảng viên\nxã A,5\n")).isEqualTo("units , 3 4");
    }

    @Test
    void aFirstLineThatOnlyBeginsLikeTheHintStandsAboveTheHeaderLikeAnyOther() {
        assertThat(shortSurvey("sep=xã A,5\nĐơn vị,Đảng viên\nxã A,5\n")).isEqualTo("units , 2 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", "\r\n\r\n", "  \n\t\n", "   ", " \n ", "\u00A0\n", "sep=;\n"})
    void aFileWithNothingToSeeIsEmpty(String text) {
        assertThat(shortSurvey(text)).isEqualTo("EMPTY_FILE 0");
    }

    @Test
    void aHeaderAloneIsNoReport() {
        assertThat(shortSurvey("Đơn vị,Đảng viên\n")).isEqualTo("HEADER_ONLY 0");
        assertThat(shortSurvey("\nĐơn vị,Đảng viên\n\n ,\n")).isEqualTo("HEADER_ONLY 0");
    }

    @Test
    void aMisspeltHeaderIsNamed() {
        assertThat(shortSurvey("STT,Đon vị,\"Tập thể, cá nhân\",Số tiền\n1,a,b,5\n"))
                .isEqualTo("FORM_NOT_RECOGNISED 1: Đóng góp; Đơn vị; Đon vị; Đon vị → Đơn vị");
    }

    @Test
    void aMisspeltHeaderInQuotesIsNamedAndNotTakenForBrokenQuotes() {
        assertThat(shortSurvey("\"STT\",\"Đon vị\",\"Tập thể, cá nhân\",\"Số tiền\"\n1,a,b,5\n"))
                .isEqualTo("FORM_NOT_RECOGNISED 1: Đóng góp; Đơn vị; Đon vị; Đon vị → Đơn vị");
    }

    @Test
    void wrongHeadersAreNamedSinglyWhateverTheDelimiter() {
        assertThat(shortSurvey("A;B;C\n1;2;3\n")).endsWith("; A, B, C; –");
    }

    @Test
    void aHeaderThatIsNotKnownCouldCarryFigures() {
        assertThat(shortSurvey("Đơn vị,Đảng viên,Vàng\na,5,6\n"))
                .isEqualTo("FORM_NOT_RECOGNISED 1: Đơn vị; –; Vàng; –");
    }

    @Test
    void aColumnThatIsThereTwiceIsNamed() {
        assertThat(shortSurvey("Đơn vị,Đảng viên,ĐẢNG  VIÊN\na,5,6\n")).isEqualTo("COLUMN_TWICE 1");
        var refused = (Survey.Refused) survey("Đơn vị,\"Tập thể, cá nhân\",Số tiền,Kinh phí\na,b,5,6\n");
        assertThat(refused.finding().place().column()).isEqualTo("Kinh phí");
    }

    @Test
    void headersAreKnownInAnyCaseSpacingAndComposition() {
        assertThat(shortSurvey(" ĐƠN\u00A0 VỊ ,Đa\u0309ng vie\u0302n\nxã A,5\n"))
                .isEqualTo("units , 1 2");
        assertThat(shortSurvey("\"Đơn\nvị\",Đảng viên\nxã A,5\n")).isEqualTo("units , 1 2");
    }

    @Test
    void bracketsBehindAHeaderAreItsUnitOrMakeItUnknown() {
        var found = (Survey.Recognised) survey("Đơn vị,\"Tập thể, cá nhân\",\"Số tiền\n(triệu đồng)\"\na,b,5\n");
        assertThat(found.headed().layout().bindings().get(2).unit()).isEqualTo("triệu đồng");
        assertThat(shortSurvey("Đơn vị,\"Tập thể, cá nhân\",Số tiền (nếu có)\na,b,5\n"))
                .isEqualTo("FORM_NOT_RECOGNISED 1: Đóng góp; –; Số tiền (nếu có); Số tiền (nếu có) → Số tiền");
    }

    @Test
    void blankHeadersAreKept() {
        var found = (Survey.Recognised) survey("Đơn vị,,Đảng viên,\u00A0\na,,5,\n");
        assertThat(found.headed().layout().bindings()).hasSize(4);
        assertThat(found.headed().layout().named()).isEqualTo(2);
    }

    @Test
    void otherKindsOfFilesAreNamedByTheirEnding() throws Exception {
        var survey = new FileSurvey(java.util.List.of(TestForms.UNITS), (column, unit) -> false, Limits.DEFAULT);
        for (String name : java.util.List.of("a.docx", "a.csv.exe", "csv", "a")) {
            var refused = (Survey.Refused) TestForms.whole(survey, TestForms.content("x\n"), name);
            assertThat(refused.finding().code().name()).as(name).isEqualTo("UNSUPPORTED_FILE_TYPE");
        }
        assertThat(TestForms.whole(survey, TestForms.content("Đơn vị,Đảng viên\na,1\n"), "A.CSV"))
                .isInstanceOf(Survey.Recognised.class);
    }
}
