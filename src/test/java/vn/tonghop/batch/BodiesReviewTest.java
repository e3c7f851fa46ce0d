package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.core.registry.BodyStanding;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.core.registry.Validity;

/** Bodies that work in a place and report: counted once in the place, shown as themselves, never taken for the place. */
class BodiesReviewTest {
    @TempDir
    Path inbox;

    @Test
    void aBodyIsCountedOnceInItsDistrictAndProvinceAndIsNotTheDistrict() throws Exception {
        try (TestReview review = TestReview.in(inbox)) {
            review.send(
                    "don-bien-phong.na-hinh/a.csv",
                    TestReview.GIFTS,
                    "1;Đồn Biên phòng Na Hình;;7 m2;",
                    "2;xã Tân Thanh;;hơn 3 m2;",
                    "3;Sở TN&MT Lạng Sơn;;9 m2;",
                    "4;xã Kim Đồng;;5 m2;");
            review.done();

            assertThat(land(review))
                    .containsExactly(
                            "province 20 10 ∞ of 2, 0/11",
                            "district 182 10 ∞ of 2, 0/1",
                            "commune 06166 3 ∞ of 1, 0/1",
                            "body don-bien-phong.na-hinh 7 7 of 1, 0/0");
            assertThat(review.one("SELECT concat_ws(' ', has_reported, submissions) FROM reporting.coverage"
                            + " WHERE unit_code = '182'"))
                    .as("an agency's file is not its district's report")
                    .isEqualTo("f 0");
            assertThat(review.rows("SELECT code FROM tonghop.held_line ORDER BY line"))
                    .containsExactly("UNIT_OUTSIDE_SENDER", "UNIT_OUTSIDE_SENDER");
            assertThat(review.store().status().bodies(TestReview.ID))
                    .extracting(
                            body -> body.code() + ", " + body.placeName() + ": " + body.accepted() + "+" + body.held())
                    .containsExactly("don-bien-phong.na-hinh, huyện Văn Lãng: 2+2");

            review.send(
                    "van-lang/b.csv",
                    TestReview.GIFTS,
                    "1;huyện Văn Lãng;;1.000 m2;",
                    "2;Đảng bộ Quân sự huyện;;40 m2;",
                    "3;xã Tân Thanh;;100 m2;",
                    "4;Đảng ủy Điện lực huyện Văn Lãng;;60 m2;");
            review.send("so-tai-nguyen-moi-truong.lang-son/c.csv", TestReview.GIFTS, "1;Sở TN&MT Lạng Sơn;;500 m2;");
            review.done();

            assertThat(land(review))
                    .containsExactly(
                            "province 20 1650 ∞ of 6, 1/11",
                            "district 182 1150 ∞ of 5, 1/1",
                            "commune 06166 103 ∞ of 2, 1/1",
                            "body dang-bo-quan-su.van-lang 40 40 of 1, 0/0",
                            "body don-bien-phong.na-hinh 7 7 of 1, 0/0",
                            "body so-tai-nguyen-moi-truong.lang-son 500 500 of 1, 0/0");
            assertThat(review.rows("SELECT concat_ws(' ', observed_unit_code, lower, text) FROM reporting.contributions"
                            + " WHERE release = 2 AND unit_code = '182' AND indicator = 'land_donated' ORDER BY 1"))
                    .containsExactly(
                            "06166 100 100 m2",
                            "06166 3 hơn 3 m2",
                            "182 1000 1.000 m2",
                            "dang-bo-quan-su.van-lang 40 40 m2",
                            "don-bien-phong.na-hinh 7 7 m2");
            assertThat(review.one("SELECT has_reported FROM reporting.coverage WHERE unit_code = '182'"))
                    .isEqualTo("t");
            assertThat(review.rows("SELECT code FROM tonghop.held_line ORDER BY code"))
                    .contains("UNIT_IS_AN_AGENCY");
            assertThat(figuresThatAreNotTheSumOfTheirParts(review)).isEmpty();
            assertThat(review.broken()).isEmpty();
        }
    }

    @Test
    void aBodyThatStandsForItsPlaceReportsForItAndItsLinesAreThePlaces() throws Exception {
        try (TestReview review = TestReview.in(inbox)) {
            review.register(UnitVersion.ofBody(
                    new UnitId("hoi-lhpn.van-lang"),
                    "Hội LHPN huyện Văn Lãng",
                    UnitKind.MASS_ORGANISATION,
                    new UnitId("huyen-van-lang"),
                    new Validity(java.time.LocalDate.of(2010, 1, 1), java.time.LocalDate.of(2025, 7, 1)),
                    new BodyStanding("hoi-lhpn", null, BodyStanding.Role.FOR, List.of())));
            review.send(
                    "hoi-lhpn.van-lang/a.csv",
                    TestReview.GIFTS,
                    "1;Hội LHPN huyện Văn Lãng;;9.000 m2;",
                    "2;Hội LHPN xã Tân Thanh;;20 m2;");
            review.done();

            assertThat(land(review))
                    .containsExactly(
                            "province 20 9020 9020 of 2, 1/11",
                            "district 182 9020 9020 of 2, 1/1",
                            "commune 06166 20 20 of 1, 1/1");
            assertThat(review.one("SELECT has_reported FROM reporting.coverage WHERE unit_code = '182'"))
                    .isEqualTo("t");
            assertThat(review.broken()).isEmpty();
        }
    }

    @Test
    void whateverUnitsAndBodiesReportEachFigureIsTheSumOfItsPartsAndItsOwnLines() throws Exception {
        List<String> places = List.of("tinh-lang-son", "huyen-van-lang", "xa-nam-la", "xa-hoi-hoan", "thi-tran-na-sam");
        List<String> units = List.of("tỉnh Lạng Sơn", "huyện Văn Lãng", "xã Nam La", "xã Hội Hoan", "thị trấn Na Sầm");
        try (TestReview review = TestReview.in(inbox)) {
            List<UnitVersion> bodies = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                bodies.add(
                        TestReview.body("tram-" + i, "Trạm Quan trắc " + i, places.get(i), "2018-01-01", "2019-06-01"));
                bodies.add(TestReview.body(
                        "kho-" + i, "Trung tâm Lưu trữ " + i, places.get(i), "2018-01-01", "2019-06-01"));
            }
            review.register(bodies.toArray(UnitVersion[]::new));
            for (long seed : new long[] {3, 5, 8}) {
                Random random = new Random(seed);
                List<String> lines = new ArrayList<>(List.of(TestReview.GIFTS));
                for (int i = 0; i < 40; i++) {
                    boolean body = random.nextBoolean();
                    String name = body
                            ? bodies.get(random.nextInt(bodies.size())).name()
                            : units.get(random.nextInt(units.size()));
                    String front = List.of("", "", "hơn ", "gần ").get(random.nextInt(4));
                    lines.add(i + ";" + name + ";;" + front + (10 + random.nextInt(80)) + " m2;"
                            + (1 + random.nextInt(9)) + " triệu đồng");
                }
                review.send("20/a.csv", lines.toArray(String[]::new));
                for (int i = 0; i < places.size(); i++) {
                    review.send(
                            "kho-" + i + "/b.csv",
                            TestReview.GIFTS,
                            "1;Trung tâm Lưu trữ " + i + ";;" + (10 + random.nextInt(80)) + " m2;");
                }
                review.done();

                assertThat(figuresThatAreNotTheSumOfTheirParts(review))
                        .as("seed " + seed)
                        .isEmpty();
                assertThat(review.broken()).as("seed " + seed).isEmpty();
                assertThat(review.rows("SELECT 1 FROM reporting.figures WHERE level = 'body'"))
                        .hasSizeGreaterThan(12);
            }
        }
    }

    private static List<String> land(TestReview review) throws Exception {
        return review.rows("SELECT concat_ws(' ', level, unit_code, lower, coalesce(upper::text, '∞'), 'of',"
                + " observations || ',', reported || '/' || expected) FROM reporting.figures"
                + " WHERE indicator = 'land_donated'"
                + " ORDER BY array_position(ARRAY['province', 'district', 'commune', 'body'], level), unit_code");
    }

    /** A figure is what the figures of the units and bodies right under it and the lines that name it add up to. */
    private static List<String> figuresThatAreNotTheSumOfTheirParts(TestReview review) throws Exception {
        return review.rows("""
                WITH placed AS (
                    SELECT f.*, p.code AS parent_code
                    FROM reporting.figures_all f
                    JOIN tonghop.release r ON r.review_id = f.review AND r.number = f.release
                    JOIN tonghop.reporting_unit_version v
                      ON v.edition = r.edition AND v.code = f.unit_code AND v.valid @> r.registry_date
                    LEFT JOIN tonghop.reporting_unit_version p
                      ON p.edition = r.edition AND p.unit_key = v.parent_key AND p.valid @> r.registry_date
                ), part AS (
                    SELECT release, parent_code AS code, indicator, lower, stated, upper, observations FROM placed
                    UNION ALL
                    SELECT release, unit_code, indicator, lower, stated, upper, 1 FROM reporting.contributions
                    WHERE observed_unit_code = unit_code
                ), sums AS (
                    SELECT release, code, indicator, sum(lower) AS lower, sum(stated) AS stated,
                           CASE WHEN count(upper) = count(*) THEN sum(upper) END AS upper, sum(observations) AS lines
                    FROM part WHERE code IS NOT NULL GROUP BY release, code, indicator
                )
                SELECT concat_ws(' ', f.release, f.unit_code, f.indicator, f.lower, s.lower)
                FROM placed f FULL JOIN sums s
                  ON s.release = f.release AND s.code = f.unit_code AND s.indicator = f.indicator
                WHERE (f.lower, f.stated, f.upper, f.observations) IS DISTINCT FROM (s.lower, s.stated, s.upper, s.lines)
                """);
    }
}
