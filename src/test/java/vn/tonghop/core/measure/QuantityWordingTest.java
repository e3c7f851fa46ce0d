package vn.tonghop.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.finding.Messages;

/** Wording is true to the bounds, in both languages. */
class QuantityWordingTest {
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12_000);
    private static final BigDecimal TEN = BigDecimal.valueOf(10_000);
    private static final BigDecimal FIFTEEN = BigDecimal.valueOf(15_000);

    private final QuantityWording vietnamese = new QuantityWording(Messages.in(Locale.forLanguageTag("vi")));
    private final QuantityWording english = new QuantityWording(Messages.in(Locale.ENGLISH));

    @Test
    void everyShapeOfBoundsHasItsOwnWords() {
        says(Quantity.exact(TWELVE), "12.000 m²", "12,000 m²");
        says(Quantity.atLeast(TWELVE), "hơn 12.000 m²", "more than 12,000 m²");
        says(Quantity.atMost(TWELVE), "gần 12.000 m²", "up to 12,000 m²");
        says(Quantity.about(TWELVE), "khoảng 12.000 m²", "about 12,000 m²");
        says(Quantity.between(TEN, TWELVE), "từ 10.000 m² đến 12.000 m²", "from 10,000 m² to 12,000 m²");
        says(
                new Quantity(TEN, TWELVE, null),
                "khoảng 12.000 m², ít nhất 10.000 m²",
                "about 12,000 m², at least 10,000 m²");
        says(
                new Quantity(TEN, TWELVE, FIFTEEN),
                "khoảng 12.000 m², từ 10.000 m² đến 15.000 m²",
                "about 12,000 m², from 10,000 m² to 15,000 m²");
        says(
                new Quantity(TEN, TWELVE, TWELVE),
                "gần 12.000 m², ít nhất 10.000 m²",
                "up to 12,000 m², at least 10,000 m²");
        says(
                new Quantity(BigDecimal.ZERO, TWELVE, FIFTEEN),
                "khoảng 12.000 m², nhiều nhất 15.000 m²",
                "about 12,000 m², at most 15,000 m²");
    }

    @Test
    void moneyIsInFullAndCountsArePlain() {
        Quantity money = Quantity.exact(BigDecimal.valueOf(368_000_000));
        assertThat(vietnamese.words(money, Dimension.MONEY)).isEqualTo("368.000.000 đồng");
        assertThat(vietnamese.words(Quantity.exact(BigDecimal.valueOf(34)), Dimension.COUNT))
                .isEqualTo("34");
        assertThat(vietnamese.words(Quantity.exact(new BigDecimal("1.5")), Dimension.LABOUR))
                .isEqualTo("1,5 ngày công");
        assertThat(english.number(new BigDecimal("27967.6"))).isEqualTo("27,967.6");
    }

    @Test
    void headlineIsRoundedAwayFromWhatItCantPromise() {
        assertThat(headline(Quantity.exact(money("36008000000")), 3)).isEqualTo("hơn 36 tỷ đồng");
        assertThat(headline(Quantity.exact(money("36980000000")), 2)).isEqualTo("gần 37 tỷ đồng");
        assertThat(headline(Quantity.exact(money("36000000000")), 2)).isEqualTo("36 tỷ đồng");
        assertThat(headline(Quantity.atLeast(money("1999999999")), 2)).isEqualTo("hơn 1,9 tỷ đồng");
        assertThat(headline(Quantity.atMost(money("1000001")), 2)).isEqualTo("gần 1,1 triệu đồng");
        assertThat(headline(Quantity.about(money("1499999")), 2)).isEqualTo("khoảng 1,5 triệu đồng");
        assertThat(headline(Quantity.between(money("149"), money("999999999")), 1))
                .isEqualTo("từ 100 đồng đến 1 tỷ đồng");
        assertThat(english.rounded(Quantity.exact(money("36008000000")), Dimension.MONEY, 2))
                .isEqualTo("more than 36 billion đồng");
        assertThat(vietnamese.rounded(Quantity.exact(BigDecimal.valueOf(9_832)), Dimension.AREA, 2))
                .isEqualTo("hơn 9.800 m²");
        assertThatThrownBy(() -> headline(Quantity.ZERO, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number has at least one significant digit: 0");
    }

    private String headline(Quantity quantity, int digits) {
        return vietnamese.rounded(quantity, Dimension.MONEY, digits);
    }

    private static BigDecimal money(String number) {
        return new BigDecimal(number);
    }

    private void says(Quantity quantity, String inVietnamese, String inEnglish) {
        assertThat(vietnamese.words(quantity, Dimension.AREA)).isEqualTo(inVietnamese);
        assertThat(english.words(quantity, Dimension.AREA)).isEqualTo(inEnglish);
    }
}
