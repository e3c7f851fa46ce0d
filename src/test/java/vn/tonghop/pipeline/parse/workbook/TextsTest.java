package vn.tonghop.pipeline.parse.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.core.text.ColumnLetters;

class TextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HuyÖn V¨n L·ng | .VnTime | Huyện Văn Lãng",
                "HUYÖN B¾C S¥N | .VnTimeH | HUYỆN BẮC SƠN",
                "HuyÖn V¨n L·ng | .vntimeh | HUYỆN VĂN LÃNG",
                "ubnd huyen | .VnTimeH | UBND HUYEN",
                "168 trieu | .VnArial NarrowH | 168 TRIEU",
                "Huyeän Vaên Laõng | VNI-Times | Huyện Văn Lãng",
                "168 trieäu ñoàng | vni-helve | 168 triệu đồng",
                "Huyện Văn Lãng | .VnTime | Huyện Văn Lãng",
                "Van Lang | .VnTime | Van Lang",
                "HuyÖn | Times New Roman | HuyÖn",
                "HuyÖn | Vnbook | HuyÖn",
            })
    void theFontsNameTellsTheCode(String text, String font, String expected) {
        assertThat(OldFont.read(text, font)).isEqualTo(expected);
    }

    @Test
    void aLetterThatMeansNothingInTheFontsCodeIsNotGuessed() {
        assertThat(OldFont.read("x\u00FFy", ".VnTime")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "xã, .VnTime", // TCVN3: xó
        "cá, .VnTimeH", // TCVN3: cỏ
        "Sôn, VNI-Times", // VNI: Sơn
        "Café René, .VnTime",
        "100 m², .VnTime",
    })
    void aTextThatIsNoLessOneAsItStandsIsNotGuessed(String text, String font) {
        assertThat(OldFont.read(text, font)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"x· A, xã A", "§VT, ĐVT", "cã x·, có xã", "HTX S«ng CÇu Cafª, HTX Sông Cầu Cafê"})
    void theWordsThatSpeakForTheFontsCodeOutweighTheOthers(String text, String read) {
        assertThat(OldFont.read(text, ".VnTime")).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"_x0041_, A", "_x005F_x0041_, _x0041_", "_x00, _x00", "_xZZZZ_, _xZZZZ_", "a, a"})
    void charactersWrittenAsTheirCodesArePutBack(String inFile, String text) {
        assertThat(Escapes.undone(inFile)).isEqualTo(text);
    }

    @Test
    void everyEndOfALineIsALineFeed() {
        assertThat(Escapes.undone("a_x000D_b\r\nc\rd")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void piecesInFontsOfTheirOwnAreKeptApart() {
        RichText text = new RichText(List.of(
                new RichText.Piece(null, "a"), new RichText.Piece(".VnTime", "b"), new RichText.Piece(null, "c")));
        assertThat(RichText.unpacked(text.packed())).isEqualTo(text);
        assertThat(RichText.unpacked(RichText.of("").packed())).isEqualTo(RichText.of(""));
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "701, ZZ", "702, AAA", "16383, XFD"})
    void columnsHaveLetters(int column, String letters) {
        assertThat(ColumnLetters.of(column)).isEqualTo(letters);
        CellReference at = CellReference.of(letters + "7");
        assertThat(at).isEqualTo(new CellReference(7, column));
    }

    @ParameterizedTest
    @CsvSource({"A0", "A1048577", "XFE1", "A", "1", "A1B", "AAAA1", "''"})
    void whatIsNoAddressIsNone(String text) {
        assertThat(CellReference.of(text)).isNull();
    }

    @Test
    void formulasThatAskAnotherFileAreKnownAlsoWhereTheyAreShared() throws Exception {
        SharedFormulas formulas = new SharedFormulas();
        assertThat(formulas.asksElsewhere(-1, "[1]Sheet1!A1+2")).isTrue();
        assertThat(formulas.asksElsewhere(-1, "'C:\\[b.xlsx]Biểu 1'!A1")).isTrue();
        assertThat(formulas.asksElsewhere(-1, "SUM(Table1[Tiền])+Sheet2!A1")).isFalse();
        assertThat(formulas.asksElsewhere(-1, "TODAY()")).isFalse();
        assertThat(formulas.asksElsewhere(4, "[2]a!B1")).isTrue();
        assertThat(formulas.asksElsewhere(4, "")).isTrue();
        assertThat(formulas.asksElsewhere(5, "")).isFalse();
    }
}
