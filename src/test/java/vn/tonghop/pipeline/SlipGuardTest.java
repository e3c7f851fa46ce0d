package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.finding.Place;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.validate.EarlierFigures;

/** Amounts that are off by a clean factor are held with what they likely were. */
class SlipGuardTest {
    private static final ReviewPipeline PIPELINE = Reviews.pipeline();
    private static final String[] COMMUNES = {
        "Tân Mỹ", "Nam La", "Hội Hoan", "Tân Thanh", "Tân Việt", "Tân Lang", "Hoàng Việt", "Bắc La"
    };

    private static String members(String... amounts) {
        StringBuilder text = new StringBuilder(Reviews.WIDE);
        for (int i = 0; i < amounts.length; i++) {
            text.append(i + 1)
                    .append(";xã ")
                    .append(COMMUNES[i])
                    .append(';')
                    .append(amounts[i])
                    .append(";;;;\n");
        }
        return text.toString();
    }

    private static String money(String header, String... amounts) {
        StringBuilder text = new StringBuilder("Đơn vị;Tập thể, cá nhân;" + header + "\n");
        for (int i = 0; i < amounts.length; i++) {
            text.append("xã ")
                    .append(COMMUNES[i])
                    .append(";h;")
                    .append(amounts[i])
                    .append('\n');
        }
        return text.toString();
    }

    private static List<String> held(String text) {
        return Reviews.outcomes(PIPELINE, text).stream()
                .skip(1)
                .map(Outcomes::inShort)
                .filter(outcome -> Character.isUpperCase(outcome.charAt(0)))
                .toList();
    }

    private static List<Finding> notes(String text) {
        try (SubmissionReading reading = PIPELINE.open("182", "a.csv", Reviews.content(text))) {
            return reading.recognition().orElseThrow().notes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aUnitThatGivesAThousandTimesWhatItsPeersGiveIsHeldWithWhatItLikelyWas() {
        assertThat(held(members("12", "14", "9", "11", "15", "13000")))
                .containsExactly("SLIP_AGAINST_PEERS@Tổng số đảng viên «13000» [13000, 9, 15, 13]");
    }

    @Test
    void twoThatSlippedDoNotHideEachOther() {
        assertThat(held(members("12", "14", "9", "11", "15", "13000", "12000", "10")))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // Far from its peers, but no clean factor brings it among them.
                "12 # 14 # 9 # 11 # 15 # 700",
                // Nothing is far enough.
                "12 # 14 # 9 # 11 # 15 # 240",
                // Too few to compare with.
                "12 # 14 # 9 # 11 # 13000 # ''",
                // Things counted one by one may well be few.
                "1200 # 1400 # 900 # 1100 # 1500 # 1",
                // They have nothing in common.
                "1 # 40 # 900 # 20000 # 3 # 15000"
            })
    void whatIsNoSlipCounts(String a, String b, String c, String d, String e, String f) {
        assertThat(held(members(a, b, c, d, e, f))).noneMatch(outcome -> outcome.startsWith("SLIP"));
    }

    @Test
    void linesOfALongFormAreNotEachOthersPeers() {
        assertThat(held(money("Số tiền (đồng)", "50000", "60000", "40000", "70000", "55000", "50000000")))
                .isEmpty();
    }

    @Test
    void aColumnThatIsOffAsAWholeIsSaidOnceAndItsLinesAreHeld() {
        String text = money("Số tiền (đồng)", "25", "30", "12", "168", "200", "40");
        assertThat(notes(text))
                .filteredOn(note -> note.code() == FindingCode.COLUMN_OFF)
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.place().column()).isEqualTo("Số tiền (đồng)");
                    assertThat(note.arguments()).containsExactly("6", "6", "× 1000");
                });
        assertThat(held(text))
                .hasSize(6)
                .allMatch(outcome -> outcome.startsWith("AMOUNT_IN_COLUMN_OFF@Số tiền (đồng)"))
                .first()
                .isEqualTo("AMOUNT_IN_COLUMN_OFF@Số tiền (đồng) «25» [25 VND, × 1000]");
    }

    @Test
    void inAColumnThatIsOffTheFewThatLookRightAreHeldToo() {
        assertThat(held(money("Số tiền (đồng)", "25", "30", "12", "168", "200", "4000000")))
                .hasSize(6);
    }

    @Test
    void aFewImplausibleAmountsAreNotTheColumns() {
        String text = money("Số tiền (đồng)", "25", "30", "12.000", "168.000", "200.000", "40.000");
        assertThat(notes(text)).noneMatch(note -> note.code() == FindingCode.COLUMN_OFF);
        assertThat(held(text)).hasSize(2).allMatch(outcome -> outcome.startsWith("IMPLAUSIBLE_AMOUNT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "200.000 # SLIP_AGAINST_EARLIER@Tổng số đảng viên «200.000» [200000, 190, x/3, 200]",
                "250 # ''",
                "2.500 # ''",
                "1 # ''"
            })
    void aUnitIsComparedWithItsFigureInTheEarlierReview(String amount, String expected) {
        EarlierFigures earlier =
                new EarlierFigures("x/3", Map.of(Reviews.unit("06172").id(), Map.of("members", new BigDecimal(190))));
        ReviewPipeline pipeline =
                new ReviewPipeline(Reviews.REVIEW, Reviews.REGISTRY, Limits.DEFAULT, earlier, Decisions.NONE);
        assertThat(Outcomes.inShort(Reviews.outcomes(pipeline, members(amount)).get(1)))
                .satisfies(outcome -> {
                    if (expected.isEmpty()) {
                        assertThat(outcome).startsWith("06172 members");
                    } else {
                        assertThat(outcome).isEqualTo(expected);
                    }
                });
        assertThat(pipeline.fingerprint()).isNotEqualTo(PIPELINE.fingerprint());
    }

    @Test
    void itsMessagesSayAmountsInWordsAndLeaveTheNameOfAReviewAlone() {
        Finding finding = Finding.of(
                FindingCode.SLIP_AGAINST_EARLIER,
                Place.atLine("a.csv", 2),
                "500",
                "500000000000 VND",
                "250000000 VND",
                "directive-05-2017#3",
                "500000000 VND");
        assertThat(Messages.in(Locale.forLanguageTag("vi")).what(finding))
                .isEqualTo("«500» đọc là 500.000.000.000 đồng, trong khi số của đơn vị ở đợt trước"
                        + " (directive-05-2017#3) là 250.000.000 đồng. Có thể là: 500.000.000 đồng.");
    }
}
