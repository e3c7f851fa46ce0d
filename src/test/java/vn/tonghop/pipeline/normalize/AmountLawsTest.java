package vn.tonghop.pipeline.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.MeasureWords;
import vn.tonghop.core.measure.NumberConvention;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.measure.QuantityWording;
import vn.tonghop.core.measure.Reading;
import vn.tonghop.core.measure.Reading.Amount;

/** What holds for every text and every quantity, tried on generated ones. */
class AmountLawsTest {
    private static final int CASES = 100_000;
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());
    private static final long SEED = Long.getLong("seed", 20181105L);
    private static final String[] PIECES = {
        "hơn",
        "gần",
        "khoảng",
        "từ",
        "đến",
        "-",
        "tới",
        "ước",
        "trên",
        "không quá",
        "một",
        "hai",
        "năm",
        "mười",
        "mươi",
        "trăm",
        "lăm",
        "linh",
        "nửa",
        "rưỡi",
        "nghìn",
        "triệu",
        "tỷ",
        "đồng",
        "đ",
        "m2",
        "ha",
        "sào",
        "mẫu",
        "thước",
        "công",
        "đất",
        "ngày công",
        "hộ",
        "người",
        "m",
        "kg",
        "và",
        ",",
        ".",
        ";",
        "(",
        ")",
        "/",
        "%",
        "trị giá",
        "mỗi",
        "hàng",
        "cả",
        "1",
        "2",
        "05",
        "9.000",
        "9,000",
        "12,5",
        "1.5",
        "1.500.000",
        "36.008",
        "0",
        "250",
        "x",
        "Nà Han",
        "thôn",
        "trở lên",
        "\u00A0",
        "\n",
        "９",
        "㎡",
        "²",
        "\u0301",
        "\uD83D\uDE00",
        "e3",
        "-5",
        "tương đương",
        "hiến",
        "tường",
        "k",
        "USD",
        "~",
        "≥",
        "<",
        "1tr5",
        "ông",
        "1.2345"
    };

    private final Random random = new Random(SEED);
    private final AmountReader reader = new AmountReader();
    private final QuantityWording vietnamese = new QuantityWording(Messages.in(Locale.forLanguageTag("vi")));

    @BeforeEach
    void sayTheSeed(TestInfo test) {
        System.out.println(test.getDisplayName() + " seed " + SEED);
    }

    @Test
    void boundsOfWhateverIsReadAreInOrder() {
        int read = 0;
        for (int i = 0; i < CASES; i++) {
            String text = text(1 + random.nextInt(7));
            for (Amount amount : amounts(reader.read(text, context(dimension(), null)))) {
                Quantity quantity = amount.quantity();
                BigDecimal upper = quantity.upper();
                assertThat(quantity.lower().signum() >= 0
                                && quantity.lower().compareTo(quantity.stated()) <= 0
                                && (upper == null || quantity.stated().compareTo(upper) <= 0))
                        .as(text)
                        .isTrue();
                read++;
            }
        }
        assertThat(read).isGreaterThan(CASES / 100);
    }

    @Test
    void wordingOfAnyQuantityIsReadBackAsThatQuantity() {
        for (int i = 0; i < CASES; i++) {
            Dimension dimension = DIMENSIONS.get(random.nextInt(DIMENSIONS.size()));
            Quantity quantity = quantity(dimension);
            String words = vietnamese.words(quantity, dimension);
            Reading declared = reader.read(words, context(dimension, NumberConvention.VI));
            assertThat(amounts(declared)).as(words).hasSize(1);
            assertThat(amounts(declared).get(0).quantity()).as(words).isEqualTo(quantity);
            // Without a declared convention three decimals may be thousands; then it is among the candidates.
            Reading open = reader.read(words, context(dimension, null));
            assertThat(amounts(open))
                    .as(words)
                    .anyMatch(amount -> amount.quantity().equals(quantity));
            assertThat(open instanceof Reading.Read read
                            && !read.amounts().get(0).quantity().equals(quantity))
                    .as(words)
                    .isFalse();
        }
    }

    @Test
    void roundedWordingPromisesNothingThatTheQuantityDoesNotKeep() {
        for (int i = 0; i < CASES; i++) {
            Dimension dimension = DIMENSIONS.get(random.nextInt(DIMENSIONS.size()));
            Quantity quantity = quantity(dimension);
            quantity = random.nextBoolean() ? quantity : quantity.plus(quantity(dimension));
            int digits = 1 + random.nextInt(4);
            Quantity rounded = quantity.rounded(digits);
            BigDecimal upper = quantity.upper();
            BigDecimal roundedUpper = rounded.upper();
            assertThat(rounded.lower()).as("%s", quantity).isLessThanOrEqualTo(quantity.lower());
            assertThat(roundedUpper == null || (upper != null && roundedUpper.compareTo(upper) >= 0))
                    .as("%s", quantity)
                    .isTrue();
            assertThat(significant(rounded.stated())).as("%s", quantity).isLessThanOrEqualTo(digits);
            assertThat(rounded.rounded(digits)).as("%s", quantity).isEqualTo(rounded);
            if (quantity.isExact() || upper == null || quantity.lower().signum() == 0) {
                String words = vietnamese.rounded(quantity, dimension, digits);
                assertThat(words.startsWith("hơn ") && quantity.lower().compareTo(rounded.stated()) < 0)
                        .as(words)
                        .isFalse();
                assertThat(words.startsWith("gần ") && (upper == null || upper.compareTo(rounded.stated()) > 0))
                        .as(words)
                        .isFalse();
            }
        }
    }

    @Test
    void headlineIsReadBackAsWhatItPromises() {
        for (int i = 0; i < CASES; i++) {
            Dimension dimension = DIMENSIONS.get(random.nextInt(DIMENSIONS.size()));
            int digits = 1 + random.nextInt(4);
            Quantity quantity = quantity(dimension);
            String words = vietnamese.rounded(quantity, dimension, digits);
            assertThat(amounts(reader.read(words, context(dimension, NumberConvention.VI))))
                    .as(words)
                    .extracting(Amount::quantity)
                    .containsExactly(quantity.rounded(digits));
        }
    }

    private static int significant(BigDecimal number) {
        return number.signum() == 0 ? 0 : number.stripTrailingZeros().precision();
    }

    @Test
    void sumIsTheSameInAnyOrder() {
        for (int i = 0; i < CASES; i++) {
            List<Quantity> parts = new ArrayList<>();
            for (int n = 2 + random.nextInt(4); n > 0; n--) {
                parts.add(quantity(Dimension.AREA));
            }
            Quantity sum = parts.stream().reduce(Quantity.ZERO, Quantity::plus);
            Collections.shuffle(parts, random);
            assertThat(parts.stream().reduce(Quantity.ZERO, Quantity::plus)).isEqualTo(sum);
        }
    }

    @Test
    void spacesCaseAndUnicodeFormDoNotChangeTheReading() throws Exception {
        List<String[]> examples = AmountExamplesTest.examples().stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[2].equals("-"))
                .toList();
        for (int i = 0; i < CASES; i++) {
            String[] cells = examples.get(random.nextInt(examples.size()));
            String changed = changed(cells[3]);
            @Nullable
            Dimension dimension = cells[0].equals("auto") ? null : Dimension.valueOf(cells[0].toUpperCase(Locale.ROOT));
            AmountContext context = new AmountContext(dimension, null, null, MeasureRegion.valueOf(cells[1]));
            assertThat(Readings.inShort(reader.read(changed, context)))
                    .as(changed)
                    .isEqualTo(cells[4]);
        }
    }

    @Test
    void marksOfThousandsDoNotChangeTheReading() {
        String[] units = {" m2", "m²", " đồng", " triệu đồng", " ha", " ngày công", " hộ", " kg"};
        for (int i = 0; i < CASES; i++) {
            String plain = Long.toString(1_000_000 + (long) random.nextInt(900_000_000));
            String dots = vietnamese.number(new BigDecimal(plain));
            String unit = units[random.nextInt(units.length)];
            String reading = Readings.inShort(reader.read(plain + unit, context(null, null)));
            for (String marked :
                    List.of(dots, dots.replace('.', ','), dots.replace('.', ' '), dots.replace(".", " . "))) {
                assertThat(Readings.inShort(reader.read(marked + unit, context(null, null))))
                        .as(marked + unit)
                        .isEqualTo(reading);
            }
        }
    }

    @Test
    void noTextThrowsAndNoneTakesMoreThanLinearSteps() {
        for (int i = 0; i < CASES; i++) {
            String text = random.nextInt(1_000) == 0 ? text(2_000) : noise(1 + random.nextInt(40));
            if (text.length() <= 10_000) {
                assertThat(steps(text)).as(text).isLessThan(200L * text.length() + 1_000);
            }
            reader.read(text, context(dimension(), null));
        }
        for (String piece : PIECES) {
            String text = (piece + " ").repeat(10_000 / (piece.length() + 1));
            assertThat(steps(text)).as("repeated " + piece).isLessThan(200L * text.length() + 1_000);
            reader.read(text, context(null, null));
        }
    }

    /** How often the grammar looks at a token of a text. */
    private static long steps(String text) {
        FoldedText folded = FoldedText.of(text);
        CountedList list = new CountedList(AmountLexer.tokens(MeasureWords.standard(), folded));
        assertThat(list.size()).isLessThanOrEqualTo(folded.length());
        AmountScan scan = AmountScan.of(new Tokens(list, folded, text), MeasureRegion.BAC_BO);
        new AmountJudge(scan, context(null, null), null).judge();
        return list.looks;
    }

    private static final class CountedList extends AbstractList<Token> {
        private final List<Token> tokens;
        private long looks;

        private CountedList(List<Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public Token get(int index) {
            looks++;
            return tokens.get(index);
        }

        @Override
        public int size() {
            return tokens.size();
        }
    }

    private String text(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(5) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private String noise(int characters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < characters; i++) {
            text.append(random.nextBoolean() ? (char) random.nextInt(0x10000) : (char) (' ' + random.nextInt(95)));
        }
        return text.toString();
    }

    private String changed(String text) {
        String form = switch (random.nextInt(4)) {
            case 0 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case 1 -> toneApart(text);
            case 2 -> text.toUpperCase(Locale.ROOT);
            default -> text;
        };
        StringBuilder changed = new StringBuilder(random.nextInt(3) == 0 ? "\u00A0" : "");
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            boolean wide = c >= '0' && c <= '9' && random.nextInt(3) == 0;
            String space = new String[] {" ", "\u00A0", "  ", "\u2009", "\t"}[random.nextInt(5)];
            changed.append(c == ' ' ? space : wide ? String.valueOf((char) (c + 0xFEE0)) : String.valueOf(c));
        }
        return changed.append(random.nextInt(3) == 0 ? " " : "").toString();
    }

    /** Tổ hợp: the vowel composed with its hat or horn, the tone as a mark of its own. */
    private static String toneApart(String text) {
        StringBuilder apart = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String marks = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            StringBuilder vowel = new StringBuilder();
            StringBuilder tone = new StringBuilder();
            for (int m = 0; m < marks.length(); m++) {
                boolean isTone = "\u0300\u0301\u0303\u0309\u0323".indexOf(marks.charAt(m)) >= 0;
                (isTone ? tone : vowel).append(marks.charAt(m));
            }
            apart.append(Normalizer.normalize(vowel, Normalizer.Form.NFC)).append(tone);
        }
        return apart.toString();
    }

    private Quantity quantity(Dimension dimension) {
        BigDecimal one = number(dimension);
        BigDecimal other = number(dimension);
        return switch (random.nextInt(5)) {
            case 0 -> Quantity.exact(one);
            case 1 -> Quantity.atLeast(one.add(BigDecimal.ONE));
            case 2 -> Quantity.atMost(one.add(BigDecimal.ONE));
            case 3 -> Quantity.about(one.add(BigDecimal.ONE));
            default ->
                one.compareTo(other) == 0
                        ? Quantity.exact(one)
                        : dimension == Dimension.COUNT
                                ? Quantity.exact(one)
                                : Quantity.between(one.min(other), one.max(other));
        };
    }

    private BigDecimal number(Dimension dimension) {
        long figures = Math.floorMod(random.nextLong(), (long) Math.pow(10, 1 + random.nextInt(12)));
        boolean whole = dimension == Dimension.COUNT || dimension == Dimension.MONEY;
        return BigDecimal.valueOf(figures, whole ? 0 : random.nextInt(5));
    }

    private @Nullable Dimension dimension() {
        int n = random.nextInt(5);
        return n == 4
                ? null
                : List.of(Dimension.AREA, Dimension.MONEY, Dimension.LABOUR, Dimension.COUNT)
                        .get(n);
    }

    private static AmountContext context(@Nullable Dimension dimension, @Nullable NumberConvention declared) {
        return new AmountContext(dimension, null, declared, MeasureRegion.BAC_BO);
    }

    private static List<Amount> amounts(Reading reading) {
        return reading instanceof Reading.Read read
                ? read.amounts()
                : reading instanceof Reading.Ambiguous ambiguous ? ambiguous.candidates() : List.of();
    }
}
