package vn.tonghop.pipeline.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9.000        | NOTHING
            9,000        | NOTHING
            3700         | NOTHING
            999.999      | NOTHING
            1.500.000    | DOTS_GROUP
            1,500,000    | COMMAS_GROUP
            9.5          | DOT_IS_DECIMAL
            12.25        | DOT_IS_DECIMAL
            0.500        | DOT_IS_DECIMAL
            1234.500     | DOT_IS_DECIMAL
            9,5          | COMMA_IS_DECIMAL
            0,125        | COMMA_IS_DECIMAL
            1.234,5      | VIETNAMESE
            1.234.567,25 | VIETNAMESE
            1,234.5      | ENGLISH
            1.2.3        | NOTHING
            2.5000       | DOT_BEFORE_MANY
            2,5000       | COMMA_BEFORE_MANY
            0.2500       | DOT_IS_DECIMAL
            0,2500       | COMMA_IS_DECIMAL
            05.500       | NOTHING
            05,500       | NOTHING
            05.5         | DOT_IS_DECIMAL
            05.500.000   | DOTS_GROUP
            1.234.56     | NOTHING
            1.234.5678   | NOTHING
            1,234,56     | NOTHING
            1.234,567    | VIETNAMESE
            12.345,6     | VIETNAMESE
            1.23,4       | NOTHING
            1.23,456.7   | NOTHING
            """)
    void whatANumberProvesOfItsMarks(String number, MarkedToken expected) {
        assertThat(MarkedToken.of(number, 0, number.length())).isEqualTo(expected);
    }

    @Test
    void aColumnIsVietnameseWhereOnlyVietnameseNumbersProveAnything() {
        assertThat(convention("9.000 m2", "12,5 m2", "300 m2"))
                .isEqualTo(new ColumnConvention(ColumnConvention.Kind.VIETNAMESE, "12,5 m2", 2));
    }

    @Test
    void aColumnIsEnglishWhereCommasProvablyGroup() {
        assertThat(convention("9,000", "9.5", "1,500,000"))
                .isEqualTo(new ColumnConvention(ColumnConvention.Kind.ENGLISH, "1,500,000", 3));
    }

    @Test
    void decimalDotsAloneContradictTheUsualGroupingAndLeaveTheColumnMixed() {
        assertThat(convention("9.000", "9.5", "12.25").kind()).isEqualTo(ColumnConvention.Kind.MIXED);
    }

    @Test
    void bothKindsOfProofLeaveTheColumnMixed() {
        assertThat(convention("4.8", "11.933", "5.907,7").kind()).isEqualTo(ColumnConvention.Kind.MIXED);
    }

    @Test
    void aColumnOfBareNumbersProvesNothing() {
        assertThat(convention("9.000", "9,000", "", "hơn 3700 m2", "ngày 5/3/2018"))
                .isEqualTo(ColumnConvention.OPEN);
    }

    @Test
    void threeZerosBehindTheDecimalMarkAreDoubtedInAnyColumnThatHasOne() {
        ColumnConvention vietnamese = convention("9,5");
        assertThat(vietnamese.doubts("9,000 m2")).isTrue();
        assertThat(vietnamese.doubts("9.000 m2")).isFalse();
        assertThat(vietnamese.doubts("9,125 m2")).isFalse();
        assertThat(vietnamese.doubts("9,0001")).isFalse();
        assertThat(convention("1,500,000").doubts("9.000")).isTrue();
        assertThat(ColumnConvention.OPEN.doubts("9,000")).isFalse();
    }

    @Test
    void aDotBeforeFourFiguresYieldsToWhatSpeaksAgainstItAndElseLeavesTheColumnMixed() {
        assertThat(convention("1.500.000", "2.5000", "9.000").kind()).isEqualTo(ColumnConvention.Kind.VIETNAMESE);
        assertThat(convention("2.5000", "9.000").kind()).isEqualTo(ColumnConvention.Kind.MIXED);
        assertThat(convention("1,500,000", "2,5000").kind()).isEqualTo(ColumnConvention.Kind.ENGLISH);
        assertThat(convention("2,5000", "9.000").kind()).isEqualTo(ColumnConvention.Kind.VIETNAMESE);
        assertThat(convention("2.5000", "2,5000").kind()).isEqualTo(ColumnConvention.Kind.MIXED);
    }

    @Test
    void aPaddedNumberProvesNothing() {
        assertThat(convention("05.500 m2", "9.000 m2")).isEqualTo(ColumnConvention.OPEN);
    }

    @Test
    void figuresOfFullWidthProveTheSame() {
        assertThat(convention("９．５ m2", "9.000 m2"))
                .isEqualTo(new ColumnConvention(ColumnConvention.Kind.MIXED, "９．５ m2", 1));
    }

    @Test
    void theWitnessIsTheFirstCellThatDecides() {
        assertThat(convention("12.25", "1,234.5", "1,500,000"))
                .isEqualTo(new ColumnConvention(ColumnConvention.Kind.ENGLISH, "1,234.5", 2));
        assertThat(convention("1.500.000", "9,5"))
                .isEqualTo(new ColumnConvention(ColumnConvention.Kind.VIETNAMESE, "1.500.000", 1));
    }

    private static ColumnConvention convention(String... cells) {
        ColumnMarks marks = new ColumnMarks();
        List<String> column = List.of(cells);
        for (int i = 0; i < column.size(); i++) {
            marks.see(column.get(i), i + 1);
        }
        return marks.convention();
    }
}
