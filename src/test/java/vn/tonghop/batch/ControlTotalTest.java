package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.batch.TestReview.GIFTS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file's own total line says against the sum of its lines. */
class ControlTotalTest {
    private static final String EXACT = "1;huyện Văn Lãng;Hội Phụ nữ;9.000 m2;5 triệu đồng";
    private static final String MORE = "2;xã Nam La;một cá nhân;hơn 3.000 m2;";
    private static final String HELD = "3;xã Nam Lai;một cá nhân;700 m2;";

    @TempDir
    static Path inbox;

    private static TestReview review;
    private int files;

    @BeforeAll
    static void open() {
        review = TestReview.in(inbox);
    }

    @AfterAll
    static void close() {
        try (TestReview closing = review) {
            assertThat(closing.broken()).isEmpty();
        }
    }

    /** What is found of a file with these lines: text of the cell, stated there, sum of the lines. */
    private List<String> differences(String... lines) throws Exception {
        List<String> all = new ArrayList<>(List.of(GIFTS));
        all.addAll(List.of(lines));
        long run = sent(all);
        return review.rows("SELECT line || ' ' || text || ' ' || arguments::text FROM tonghop.finding"
                + " WHERE code IN ('CONTROL_TOTAL_DIFFERS', 'SECTION_TOTAL_DIFFERS') AND run_id = " + run
                + " ORDER BY 1");
    }

    /** The totals that a run found to add up: line and number of columns. */
    private List<String> confirmed(long run) throws Exception {
        return review.rows("SELECT line || ' ' || arguments::text FROM tonghop.finding"
                + " WHERE code = 'CONTROL_TOTAL_CONFIRMED' AND run_id = " + run);
    }

    private long sent(List<String> lines) throws Exception {
        review.send(
                "van-lang/" + getClass().getSimpleName() + ++files + lines.hashCode() + ".csv",
                lines.toArray(String[]::new));
        return review.done().run();
    }

    @Test
    void totalThatAgreesSaysNothing() throws Exception {
        assertThat(differences(EXACT, "4;huyện Văn Lãng;Công an;1.000 m2;", "Tổng cộng;;;10.000 m2;5 triệu đồng"))
                .isEmpty();
    }

    @Test
    void totalThatDiffersIsNamedWithBothNumbers() throws Exception {
        assertThat(differences(EXACT, "Tổng cộng;;;9.500 m2;5 triệu đồng")).containsExactly("3 9.500 m2 {9500,9000}");
        assertThat(differences(EXACT, "Tổng cộng;;;8.500 m2;6 triệu đồng"))
                .containsExactly("3 6 triệu đồng {6000000,5000000}", "3 8.500 m2 {8500,9000}");
    }

    @Test
    void totalOfAnIndicatorWithoutLinesDiffersFromNought() throws Exception {
        assertThat(differences("1;huyện Văn Lãng;Hội Phụ nữ;9.001 m2;", "Tổng cộng;;;9.001 m2;7 triệu đồng"))
                .containsExactly("3 7 triệu đồng {7000000,0}");
    }

    @Test
    void withHeldLinesOnlyATotalThatIsTooSmallSaysAnything() throws Exception {
        assertThat(differences(EXACT, HELD, "Tổng cộng;;;9.700 m2;5 triệu đồng"))
                .isEmpty();
        assertThat(differences(EXACT, HELD, "Tổng cộng;;;8.999 m2;5 triệu đồng"))
                .containsExactly("4 8.999 m2 {8999,9000}");
    }

    @Test
    void withoutAnUpperBoundOnlyATotalThatIsTooSmallSaysAnything() throws Exception {
        assertThat(differences(EXACT, MORE, "Tổng cộng;;;hơn 12.000 m2;5 triệu đồng"))
                .isEmpty();
        assertThat(differences(EXACT, MORE, "Tổng cộng;;;12.500 m2;5 triệu đồng"))
                .isEmpty();
        assertThat(differences(EXACT, MORE, "Tổng cộng;;;11.999 m2;5 triệu đồng"))
                .containsExactly("4 11.999 m2 {11999,12000}");
    }

    @Test
    void totalOfASectionIsComparedWithItsLinesOnly() throws Exception {
        String second = "1;thị trấn Na Sầm;Công an;1.000 m2;";
        assertThat(differences(
                        "I;Khối huyện;;9.500 m2;",
                        EXACT,
                        "II;Khối thị trấn;;1.000 m2;",
                        second,
                        "Tổng cộng;;;10.000 m2;"))
                .containsExactly("2 9.500 m2 {9500,9000,3,3}");
        assertThat(differences(
                        "I;Khối huyện;;;", EXACT, "Cộng;;;9.000 m2;", "II;Khối thị trấn;;;", second, "Cộng;;;1 ha;"))
                .isEmpty();
        assertThat(differences("I;Khối huyện;;;", EXACT, "Cộng;;;9.100 m2;", "II;Khối thị trấn;;;", second))
                .containsExactly("4 9.100 m2 {9100,9000,3,3}");
    }

    @Test
    void totalThatAddsUpIsSaid() throws Exception {
        long run = sent(List.of(GIFTS, EXACT, "Tổng cộng;;;9.000 m2;5 triệu đồng"));
        assertThat(confirmed(run)).containsExactly("3 {2}");
        assertThat(confirmed(sent(List.of(GIFTS, EXACT, HELD, "Tổng cộng;;;9.000 m2;5 triệu đồng"))))
                .isEmpty();
    }

    @Test
    void totalsAreNeverAddedUp() throws Exception {
        sent(List.of(GIFTS, "1;huyện Văn Lãng;Hội Phụ nữ;123 m2;", "Tổng cộng;;;123 m2;"));
        assertThat(review.figure("182", "land_donated")).isEqualTo("123 123 123");
    }
}
