package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.restatement.Restatement;

/** What readers get from reporting.figures_on is what the program says of the same map. */
class RestatedFiguresTest {
    private static final List<String> DAYS =
            List.of("2018-12-31", "2020-06-30", "2024-12-15", "2025-06-30", "2025-07-01", "2030-01-01");

    @TempDir
    Path inbox = Path.of("");

    @Test
    void theViewAndTheProgramGiveTheSameFiguresOnEveryMap() throws Exception {
        try (TestReview review = TestReview.in(inbox)) {
            review.send(
                    "van-lang/a.csv",
                    TestReview.GIFTS,
                    "1;huyện Văn Lãng;Hội Phụ nữ;hơn 9.000 m2;",
                    "2;xã Nam La;một hộ;3.000 m2;10 triệu đồng",
                    "3;xã Hội Hoan;một hộ;500 m2;");
            review.send(
                    "trang-dinh/b.csv",
                    TestReview.GIFTS,
                    "1;xã Bắc Ái;một hộ;1.000 m2;1.000.001 đồng",
                    "2;xã Đại Đồng;một hộ;từ 200 đến 300 m2;",
                    "3;xã Đề Thám;một hộ;70 m2;");
            review.send("cao-loc/c.csv", TestReview.GIFTS, "1;xã Song Giáp;một hộ;40 m2;", "2;xã Gia Cát;một hộ;5 m2;");
            review.run();
            readersSeeWhatTheProgramSays(review);
            assertThat(review.one("SELECT has_function_privilege('tonghop_reader', 'reporting.figures_on(date)',"
                            + " 'execute')"))
                    .isEqualTo("t");
            assertThat(review.one("SELECT concat(upper, ' ', observations) FROM reporting.figures_on('2018-12-31')"
                            + " WHERE unit_code = '06052' AND indicator = 'land_donated'"))
                    .isEqualTo("1000 1");
        }
    }

    /** An edition that was stored before there were steps has none until the next run. */
    @Test
    void aRunCompletesAnEditionThatHasNoStepsYet() throws Exception {
        try (TestReview review = TestReview.in(inbox)) {
            review.send("van-lang/a.csv", TestReview.GIFTS, "1;xã Nam La;một hộ;3.000 m2;");
            review.run();
            String onTheNewMap = "SELECT string_agg(concat_ws(' ', unit_code, lower, upper), ';' ORDER BY unit_code)"
                    + " FROM reporting.figures_on('2025-07-01')";
            String whole = review.one(onTheNewMap);
            assertThat(review.rows("DELETE FROM tonghop.map_step RETURNING 1")).isNotEmpty();
            assertThat(review.one(onTheNewMap)).isNotEqualTo(whole);
            review.run();
            assertThat(review.one(onTheNewMap)).isEqualTo(whole);
        }
    }

    /** Bodies that last, that end with their place, and whose place was merged whole, divided and abolished. */
    @Test
    void figuresOfBodiesFollowTheirPlaces() throws Exception {
        try (TestReview review = TestReview.in(inbox)) {
            review.register(
                    TestReview.body("tram.nam-la", "Trạm Y tế Nam La", "xa-nam-la", "2010-01-01", "2020-01-01"),
                    TestReview.body("tram.bac-ai", "Trạm Y tế Bắc Ái", "xa-bac-ai", "2010-01-01", "2020-01-01"),
                    TestReview.body("tram.hoi-hoan", "Trạm Y tế Hội Hoan", "xa-hoi-hoan", "2018-01-01", "2025-07-01"),
                    TestReview.body("tram.hoi-hoan", "Trạm Y tế Hội Hoan", "xa-hoi-hoan.2025", "2025-07-01", null));
            review.send(
                    "van-lang/a.csv",
                    TestReview.GIFTS,
                    "1;Trạm Y tế Nam La;;7 m2;",
                    "2;Trạm Y tế Hội Hoan;;20 m2;",
                    "3;xã Hội Hoan;;100 m2;",
                    "4;Đồn Biên phòng Na Hình;;4.000 m2;");
            review.send("trang-dinh/b.csv", TestReview.GIFTS, "1;Trạm Y tế Bắc Ái;;hơn 300 m2;");
            review.done();

            readersSeeWhatTheProgramSays(review);
            assertThat(onTheMapOf(review, "2018-12-31"))
                    .containsExactlyInAnyOrder(
                            "20 4427 ∞",
                            "182 4127 4127",
                            "180 300 ∞",
                            "06169 7 7",
                            "06151 120 120",
                            "06052 300 ∞",
                            "tram.nam-la 7 7",
                            "tram.hoi-hoan 20 20",
                            "tram.bac-ai 300 ∞",
                            "don-bien-phong.na-hinh 4000 4000");
            assertThat(onTheMapOf(review, "2020-06-30"))
                    .as("Nam La went whole into Hội Hoan, Bắc Ái was divided between Kim Đồng and Đề Thám")
                    .containsExactlyInAnyOrder(
                            "20 4427 ∞",
                            "182 4127 4127",
                            "180 300 ∞",
                            "06151 127 127",
                            "tram.hoi-hoan 20 20",
                            "06031 0 ∞",
                            "06046 0 ∞",
                            "don-bien-phong.na-hinh 4000 4000");
            assertThat(onTheMapOf(review, "2025-07-01"))
                    .as("the districts ended with nobody in their place: what worked in them is the province's")
                    .contains("20 4427 ∞", "06151 127 127", "tram.hoi-hoan 20 20")
                    .noneMatch(figure -> figure.startsWith("don-"));
            assertThat(onTheMapOf(review, "2017-06-30"))
                    .as("before the health station of Hội Hoan was there, its amounts are its place's")
                    .contains("06151 120 120", "tram.nam-la 7 7")
                    .noneMatch(figure -> figure.startsWith("tram.hoi-hoan"));
        }
    }

    private static List<String> onTheMapOf(TestReview review, String day) throws Exception {
        return review.rows("SELECT concat_ws(' ', unit_code, lower, coalesce(upper::text, '∞'))"
                + " FROM reporting.figures_on('" + day + "')");
    }

    private static void readersSeeWhatTheProgramSays(TestReview review) throws Exception {
        Registry registry = review.store()
                .registry()
                .load(review.store().registry().currentEdition().orElseThrow());
        var figures = review.store().figures();
        LocalDate home = figures.registryDate(TestReview.ID, 1);
        Restatement restatement = new Restatement(registry, home, figures.sources(TestReview.ID, 1));
        String whole = review.one("SELECT string_agg(indicator || lower || coalesce(upper::text, ''), ' ' ORDER BY"
                + " indicator) FROM reporting.figures WHERE level = 'province'");
        for (String day : DAYS) {
            List<String> program = restatement.on(LocalDate.parse(day), List.of()).figures().stream()
                    .map(figure -> String.join(
                            " ",
                            figure.unit().code(),
                            figure.unit().id().value(),
                            figure.indicator(),
                            figure.quantity().lower().toPlainString(),
                            figure.quantity().stated().toPlainString(),
                            figure.quantity().upper() == null
                                    ? "-"
                                    : figure.quantity().upper().toPlainString(),
                            Long.toString(figure.observations()),
                            Long.toString(figure.possible()),
                            Long.toString(figure.carried())))
                    .sorted()
                    .toList();
            List<String> readers = review.rows("SELECT concat_ws(' ', unit_code, unit_id, indicator, lower,"
                    + " stated, coalesce(upper::text, '-'), observations, possible_observations,"
                    + " carried_observations) FROM reporting.figures_on('" + day + "')");
            assertThat(readers.stream().sorted().toList()).as(day).isEqualTo(program);
            assertThat(review.one("SELECT string_agg(indicator || lower || coalesce(upper::text, ''), ' ' ORDER BY"
                            + " indicator) FROM reporting.figures_on('" + day + "') WHERE level = 'province'"))
                    .as("the province on the map of " + day)
                    .isEqualTo(whole);
        }
    }
}
