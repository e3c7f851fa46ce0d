package vn.tonghop.pipeline.normalize;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.MeasureRegion;

/** Short distinct texts of the shapes that reports print, each with the column it stands in. */
final class GeneratedAmounts {
    private static final String[] QUALIFIERS = {
        "", "", "", "", "hơn ", "trên ", "gần ", "khoảng ", "ước tính ", "không dưới ", "ít nhất ", "ước đạt trên "
    };
    private static final String[] BEFORE = {
        "", "", "", "", "", "hiến ", "ủng hộ ", "đóng góp ", "tổng số ", "Thôn 5: ", "năm 2018 ", "đạt "
    };
    private static final String[] AREA = {" m2", "m2", " m²", "m2 đất", " m2 đất", "㎡", " mét vuông", "m2 đất ở"};
    private static final String[] LARGE_AREA = {" ha", "ha đất", " héc ta", " sào", " sào ruộng", " mẫu"};
    private static final String[] COUNTED = {
        " hộ", " người", " lượt người", " hội viên", " suất quà", " đảng viên", " mô hình", " cây"
    };
    private static final String[] LABOUR = {" ngày công", " công", " ngày công lao động", " công lao động"};
    private static final String[] FIGURES = {"một", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín"};

    private final Random random;

    private GeneratedAmounts(long seed) {
        this.random = new Random(seed);
    }

    /** A text and what is known of its cell. */
    record Sample(String text, AmountContext context) {}

    /** So many distinct texts, the same for the same seed. */
    static List<Sample> distinct(long seed, int many) {
        GeneratedAmounts amounts = new GeneratedAmounts(seed);
        Set<String> seen = new HashSet<>();
        List<Sample> samples = new ArrayList<>(many);
        while (samples.size() < many) {
            Sample sample = amounts.next();
            if (seen.add(sample.text())) {
                samples.add(sample);
            }
        }
        return samples;
    }

    /** Those texts with small faults: characters lost, doubled, swapped, taken apart; or the text of another column. */
    static List<Sample> faulty(long seed, List<Sample> samples) {
        GeneratedAmounts amounts = new GeneratedAmounts(seed);
        List<Sample> faulty = new ArrayList<>(samples.size());
        for (Sample sample : samples) {
            faulty.add(amounts.fault(sample, samples));
        }
        return faulty;
    }

    private Sample next() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> money();
            case 2 -> new Sample(plain(), context(Dimension.MONEY, "triệu đồng"));
            case 3 -> new Sample(pick(BEFORE) + moneyInWords(), context(Dimension.MONEY, null));
            case 4, 5 -> area();
            case 6 -> new Sample(pick(QUALIFIERS) + grouped(), context(Dimension.AREA, "m2"));
            case 7 -> new Sample(pick(BEFORE) + pick(QUALIFIERS) + whole() + pick(LABOUR), labour());
            case 8 ->
                new Sample(pick(BEFORE) + pick(QUALIFIERS) + whole() + pick(COUNTED), context(Dimension.COUNT, null));
            default -> several();
        };
    }

    private Sample money() {
        String before = pick(BEFORE) + pick(QUALIFIERS);
        String text = switch (random.nextInt(8)) {
            case 0 -> before + grouped() + ".000 đồng";
            case 1 -> before + grouped() + "đ";
            case 2 -> before + decimal() + " tỷ đồng";
            case 3 -> before + decimal() + " triệu";
            case 4 -> before + (1 + random.nextInt(9)) + " tỷ " + (1 + random.nextInt(999)) + " triệu đồng";
            case 5 -> "từ " + decimal() + " đến " + (300 + random.nextInt(600)) + " triệu đồng";
            case 6 -> before + grouped() + " triệu đồng";
            default -> before + whole() + (random.nextBoolean() ? "tr" : " trđ");
        };
        return new Sample(text, context(Dimension.MONEY, null));
    }

    private String moneyInWords() {
        String tens = pick(FIGURES) + " mươi " + pick(FIGURES);
        String hundreds = pick(FIGURES) + " trăm " + (random.nextBoolean() ? "" : tens + " ");
        return pick(QUALIFIERS)
                + switch (random.nextInt(3)) {
                    case 0 -> hundreds + "triệu đồng";
                    case 1 -> pick(FIGURES) + " tỷ " + hundreds + "triệu đồng";
                    default -> tens + " triệu " + pick(FIGURES) + " trăm nghìn đồng";
                };
    }

    private Sample area() {
        String before = pick(BEFORE) + pick(QUALIFIERS);
        String text = switch (random.nextInt(6)) {
            case 0, 1, 2 -> before + grouped() + pick(AREA);
            case 3 -> before + whole() + pick(AREA);
            case 4 -> before + decimal() + pick(LARGE_AREA);
            default -> before + (1 + random.nextInt(20)) + " mẫu " + (1 + random.nextInt(9)) + " sào";
        };
        return new Sample(text, context(Dimension.AREA, random.nextInt(4) == 0 ? "m2" : null));
    }

    private Sample several() {
        String text = whole() + pick(LABOUR) + ", " + grouped() + pick(AREA) + " và " + decimal() + " triệu đồng";
        return new Sample(text, context(null, null));
    }

    private AmountContext labour() {
        return context(Dimension.LABOUR, random.nextInt(3) == 0 ? "ngày công" : null);
    }

    private Sample fault(Sample sample, List<Sample> others) {
        String text = sample.text();
        int at = random.nextInt(text.length());
        AmountContext context = sample.context();
        String faulty = switch (random.nextInt(9)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            case 2 -> text.substring(0, at) + "., -/()x%;".charAt(random.nextInt(10)) + text.substring(at);
            case 3 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case 4 -> text.toUpperCase(Locale.ROOT);
            case 5 -> text + " " + others.get(random.nextInt(others.size())).text();
            case 6 -> text + " (" + others.get(random.nextInt(others.size())).text() + ")";
            case 7 -> text.replace(" ", "");
            default -> text;
        };
        boolean moved = random.nextInt(4) == 0 || faulty.equals(text);
        return new Sample(
                faulty, moved ? others.get(random.nextInt(others.size())).context() : context);
    }

    private String plain() {
        return random.nextInt(4) == 0 ? pick(QUALIFIERS) + grouped() : pick(QUALIFIERS) + decimal();
    }

    private String whole() {
        return Integer.toString(1 + random.nextInt(random.nextBoolean() ? 999 : 99_999));
    }

    private String grouped() {
        return String.format(Locale.GERMANY, "%,d", 1_000L + random.nextInt(random.nextBoolean() ? 99_000 : 9_999_000));
    }

    private String decimal() {
        return (1 + random.nextInt(999)) + (random.nextInt(4) == 0 ? "" : "," + (1 + random.nextInt(999)));
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static AmountContext context(@Nullable Dimension dimension, @Nullable String columnUnit) {
        return new AmountContext(dimension, columnUnit, null, MeasureRegion.BAC_BO);
    }
}
