package vn.tonghop.pipeline.parse.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "General",
                "0",
                "#,##0",
                "#,##0.00",
                "0.00E+00",
                "@",
                "[Red]#,##0;[Blue]-#,##0",
                "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)",
                "#,##0_-",
                "[$-42A]#,##0",
                "[>=1000]#,##0;0",
            })
    void theNumberItselfIsShown(String code) {
        assertThat(NumberFormat.of(code).section(new BigDecimal("1234")).isPlain())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0%                        | 0.45      | 45%",
                "0.00%                     | 0.4567    | 45,67%",
                "#,##0,                    | 1234567   | 1235",
                "#,##0.0,,                 | 1234567   | 1,2",
                "#,##0.0,,\" triệu\"       | 1500000   | 1,5 triệu",
                "0 \"ha\"                  | 5         | 5 ha",
                "0\\ \\h\\a                | 5         | 5 ha",
                "#,##0 [$₫-42A]            | 5000      | 5000 ₫",
                "\"$\"#,##0                | 5         | $ 5",
                "0\"000\"                  | 5         | 5 000",
                "#\"/\"#                   | 15        | /",
                ";;;                       | 15        | ``",
                "[>=1000000]0.0,,\"tr\";0  | 1500000   | 1,5 tr",
                "[>=1000000]0.0,,\"tr\";0  | 15        | 15",
                "0;\"âm\" 0                | -5        | âm -5",
                "# ?/?                     | 0.5       | 0,5",
            })
    void whatAReaderOfTheSheetSees(String code, BigDecimal number, String shown) {
        assertThat(NumberFormat.of(code).section(number).shown(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/mm/yyyy | DAY",
                "m/d/yy h:mm | DAY",
                "[$-1010000]d/m/yyyy | DAY",
                "mmm-yy | MONTH",
                "\"tháng\" m\"/\"yyyy | MONTH",
                "yyyy | YEAR",
                "h:mm | TIME",
                "[h]:mm:ss | TIME",
                "mm:ss.0 | TIME",
                "#,##0 | NUMBER",
                "[Red]0 | NUMBER",
                "General \"d\" | NUMBER",
            })
    void datesAreToldFromNumbers(String code, FormatSection.Kind kind) {
        assertThat(NumberFormat.of(code).section(BigDecimal.ONE).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "1, DAY, false, 01/01/1900",
        "59, DAY, false, 28/02/1900",
        "60, DAY, false,",
        "61, DAY, false, 01/03/1900",
        "43276, DAY, false, 25/06/2018",
        "43276.999, DAY, false, 25/06/2018",
        "41814, DAY, true, 25/06/2018",
        "0, DAY, true, 01/01/1904",
        "0, DAY, false,",
        "43276, MONTH, false, 06/2018",
        "43276, YEAR, false, 2018",
        "-1, DAY, false,",
        "2958466, DAY, false,",
        "0.5, TIME, false,",
    })
    void daysAreThoseOfBothSystems(BigDecimal number, FormatSection.Kind kind, boolean since1904, String day) {
        assertThat(SerialDay.text(number, kind, since1904)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.30000000000000004 | 0,3",
                "1234.5600000000001 | 1234,56",
                "1.5E9 | 1500000000",
                "1E-5 | 0,00001",
                "9007199254740993 | 9007199254740990",
                "123456789012345 | 123456789012345",
                "-0 | 0",
                "-12.50 | -12,5",
                "5. | 5",
                ".5 | 0,5",
                "+7 | 7",
                "1E+308 | 1E+308",
            })
    void numbersHaveFifteenFiguresAndNeverPassThroughFloatingPoint(String inFile, String text) {
        BigDecimal number = ExactNumber.of(inFile);
        assertThat(number == null ? "" : ExactNumber.text(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "1e", "0x10", "1 000", "1_000", "'1,5'", "''", "1E9999"})
    void whatIsNoNumberIsNone(String inFile) {
        assertThat(ExactNumber.of(inFile)).isNull();
    }
}
