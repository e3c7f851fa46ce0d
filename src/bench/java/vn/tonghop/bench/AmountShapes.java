package vn.tonghop.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** The shapes in which reports print amounts; what each means is written here beside it and taken from no reader. */
final class AmountShapes {
    private static final BigDecimal THOUSAND = new BigDecimal(1_000);
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);
    private static final BigDecimal BILLION = new BigDecimal(1_000_000_000);
    private static final BigDecimal HECTARE = new BigDecimal(10_000);
    /** Of Bắc Bộ. */
    private static final BigDecimal SAO = new BigDecimal(360);

    private static final BigDecimal MAU = new BigDecimal(3_600);
    private static final BigDecimal THUOC = new BigDecimal(24);
    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    static final List<Function<Random, Amount>> MONEY = List.of(
            random -> millions(random, " triệu đồng"),
            random -> millions(random, " triệu"),
            random -> millions(random, "tr"),
            random -> dong(random, " đồng"),
            random -> dong(random, "đ"),
            random -> dong(random, " VNĐ"),
            AmountShapes::millionsAndTenths,
            AmountShapes::billionsAndMillions,
            AmountShapes::billionsAndHundredths,
            AmountShapes::millionsAndThousands,
            AmountShapes::thousands,
            AmountShapes::millionsAndAHalf,
            AmountShapes::hundredsOfMillionsInWords,
            random -> qualified(random, List.of("hơn ", "trên ", "ít nhất ", "không dưới "), Bound.AT_LEAST),
            random -> qualified(random, List.of("gần ", "dưới "), Bound.AT_MOST),
            random -> qualified(random, List.of("khoảng ", "ước "), Bound.ABOUT),
            AmountShapes::rangeOfMillions,
            AmountShapes::millionsWithADash);

    static final List<Function<Random, Amount>> LAND = List.of(
            random -> metres(random, " m2"),
            random -> metres(random, "m2"),
            random -> metres(random, " m²"),
            random -> metres(random, " mét vuông"),
            AmountShapes::metresAndTenths,
            random -> bounded(random, "hơn ", Bound.AT_LEAST),
            random -> bounded(random, "trên ", Bound.AT_LEAST),
            random -> bounded(random, "gần ", Bound.AT_MOST),
            random -> bounded(random, "khoảng ", Bound.ABOUT),
            AmountShapes::rangeOfMetres,
            AmountShapes::sao,
            AmountShapes::saoAndAHalf,
            AmountShapes::mauAndSao,
            AmountShapes::saoAndThuoc,
            AmountShapes::hectares);

    static final List<Function<Random, Amount>> LABOUR = List.of(
            random -> days(random, " ngày công", "", Bound.EXACT),
            random -> days(random, " công", "", Bound.EXACT),
            random -> days(random, "", "", Bound.EXACT),
            random -> days(random, " ngày công lao động", "hơn ", Bound.AT_LEAST),
            random -> days(random, " ngày công", "gần ", Bound.AT_MOST),
            random -> days(random, " ngày công", "khoảng ", Bound.ABOUT),
            AmountShapes::daysAndHalf);

    static final List<Function<Random, Amount>> PEOPLE = List.of(
            random -> people(random, "", "", Bound.EXACT),
            random -> people(random, " người", "", Bound.EXACT),
            random -> people(random, " hội viên", "", Bound.EXACT),
            random -> people(random, " người", "hơn ", Bound.AT_LEAST),
            random -> people(random, " người", "khoảng ", Bound.ABOUT));

    private AmountShapes() {}

    static Amount any(List<Function<Random, Amount>> shapes, Random random) {
        return shapes.get(random.nextInt(shapes.size())).apply(random);
    }

    private enum Bound {
        EXACT,
        AT_LEAST,
        AT_MOST,
        ABOUT;

        Amount of(String text, BigDecimal amount) {
            return switch (this) {
                case EXACT -> Amount.exact(text, amount);
                case AT_LEAST -> Amount.atLeast(text, amount);
                case AT_MOST -> Amount.atMost(text, amount);
                case ABOUT -> Amount.about(text, amount);
            };
        }
    }

    /** Groups of three with dots, as Vietnamese print them. */
    static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, '.');
        }
        return text.toString();
    }

    private static long number(Random random, int from, int until) {
        return from + random.nextInt(until - from);
    }

    private static BigDecimal of(long number) {
        return BigDecimal.valueOf(number);
    }

    private static Amount millions(Random random, String unit) {
        long n = number(random, 1, 1_500);
        return Amount.exact(grouped(n) + unit, of(n).multiply(MILLION));
    }

    private static Amount dong(Random random, String unit) {
        long n = number(random, 100, 2_000_000) * 1_000;
        return Amount.exact(grouped(n) + unit, of(n));
    }

    private static Amount millionsAndTenths(Random random) {
        long tenths = number(random, 1, 900) * 10 + number(random, 1, 10);
        return Amount.exact(tenths / 10 + "," + tenths % 10 + " triệu đồng", of(tenths * 100_000));
    }

    private static Amount billionsAndMillions(Random random) {
        long billions = number(random, 1, 6);
        long millions = number(random, 100, 1_000);
        return Amount.exact(
                billions + " tỷ " + millions + " triệu đồng",
                of(billions).multiply(BILLION).add(of(millions).multiply(MILLION)));
    }

    private static Amount billionsAndHundredths(Random random) {
        long whole = number(random, 1, 6);
        long hundredths = number(random, 11, 100);
        return Amount.exact(
                whole + "," + hundredths + " tỷ đồng",
                of(whole * 100 + hundredths).multiply(BILLION).movePointLeft(2));
    }

    private static Amount millionsAndThousands(Random random) {
        long millions = number(random, 1, 90);
        long thousands = number(random, 100, 1_000);
        return Amount.exact(
                millions + " triệu " + thousands + " nghìn đồng",
                of(millions).multiply(MILLION).add(of(thousands).multiply(THOUSAND)));
    }

    private static Amount thousands(Random random) {
        long n = number(random, 10, 1_000);
        return Amount.exact(n + (random.nextBoolean() ? " nghìn đồng" : " ngàn đồng"), of(n).multiply(THOUSAND));
    }

    private static Amount millionsAndAHalf(Random random) {
        long n = number(random, 1, 60);
        return Amount.exact(n + " triệu rưỡi", of(n).multiply(MILLION).add(of(500_000)));
    }

    private static Amount hundredsOfMillionsInWords(Random random) {
        int n = (int) number(random, 1, 10);
        return Amount.exact(DIGITS[n] + " trăm triệu đồng", of(n * 100L).multiply(MILLION));
    }

    private static Amount qualified(Random random, List<String> words, Bound bound) {
        long n = number(random, 2, 1_200);
        return bound.of(
                words.get(random.nextInt(words.size())) + grouped(n) + " triệu đồng", of(n).multiply(MILLION));
    }

    private static Amount rangeOfMillions(Random random) {
        long from = number(random, 2, 300);
        long to = from + number(random, 1, 100);
        return Amount.between(
                "từ " + from + " đến " + to + " triệu đồng", of(from).multiply(MILLION), of(to).multiply(MILLION));
    }

    private static Amount millionsWithADash(Random random) {
        long from = number(random, 20, 300);
        long to = from + number(random, 1, 100);
        return Amount.between(
                from + " - " + to + " triệu đồng", of(from).multiply(MILLION), of(to).multiply(MILLION));
    }

    private static Amount metres(Random random, String unit) {
        long n = number(random, 5, 20_000);
        return Amount.exact(grouped(n) + unit, of(n));
    }

    private static Amount metresAndTenths(Random random) {
        long whole = number(random, 5, 9_000);
        long tenth = number(random, 1, 10);
        return Amount.exact(
                grouped(whole) + "," + tenth + " m2", of(whole * 10 + tenth).movePointLeft(1));
    }

    private static Amount bounded(Random random, String word, Bound bound) {
        long n = number(random, 5, 15_000);
        return bound.of(word + grouped(n) + " m2", of(n));
    }

    private static Amount rangeOfMetres(Random random) {
        long from = number(random, 20, 800);
        long to = from + number(random, 1, 190);
        return Amount.between("từ " + from + " đến " + grouped(to) + " m2", of(from), of(to));
    }

    private static Amount sao(Random random) {
        long n = number(random, 1, 20);
        return Amount.exact(n + " sào", of(n).multiply(SAO));
    }

    private static Amount saoAndAHalf(Random random) {
        long n = number(random, 1, 20);
        return Amount.exact(n + " sào rưỡi", of(n).multiply(SAO).add(of(180)));
    }

    private static Amount mauAndSao(Random random) {
        long mau = number(random, 1, 8);
        long sao = number(random, 1, 10);
        return Amount.exact(
                mau + " mẫu " + sao + " sào", of(mau).multiply(MAU).add(of(sao).multiply(SAO)));
    }

    private static Amount saoAndThuoc(Random random) {
        long sao = number(random, 1, 20);
        long thuoc = number(random, 1, 15);
        return Amount.exact(
                sao + " sào " + thuoc + " thước", of(sao).multiply(SAO).add(of(thuoc).multiply(THUOC)));
    }

    private static Amount hectares(Random random) {
        long tenths = number(random, 1, 60);
        return Amount.exact(
                tenths / 10 + "," + tenths % 10 + " ha", of(tenths).multiply(HECTARE).movePointLeft(1));
    }

    private static Amount days(Random random, String unit, String word, Bound bound) {
        long n = number(random, 2, 2_500);
        return bound.of(word + grouped(n) + unit, of(n));
    }

    private static Amount daysAndHalf(Random random) {
        long n = number(random, 1, 300);
        return Amount.exact(n + ",5 ngày công", of(n * 10 + 5).movePointLeft(1));
    }

    private static Amount people(Random random, String noun, String word, Bound bound) {
        long n = number(random, 2, 1_300);
        return bound.of(word + grouped(n) + noun, of(n));
    }
}
