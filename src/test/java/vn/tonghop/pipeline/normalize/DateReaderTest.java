package vn.tonghop.pipeline.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.core.period.Period;

/** Dates as reports print them. */
class DateReaderTest {
    private final DateReader reader = new DateReader();

    @ParameterizedTest
    @CsvSource({
        "25/6/2018, 2018-06-25, 2018-06-26",
        "25/06/2018, 2018-06-25, 2018-06-26",
        "5-3-18, 2018-03-05, 2018-03-06",
        "5.3.2018, 2018-03-05, 2018-03-06",
        "05 / 03 / 2018, 2018-03-05, 2018-03-06",
        "ngày 5 tháng 3 năm 2018, 2018-03-05, 2018-03-06",
        "Ngày 05/3/2018, 2018-03-05, 2018-03-06",
        "2018-12-31, 2018-12-31, 2019-01-01",
        "tháng 3/2018, 2018-03-01, 2018-04-01",
        "tháng 12 năm 2018, 2018-12-01, 2019-01-01",
        "3/2018, 2018-03-01, 2018-04-01",
        "2018-03, 2018-03-01, 2018-04-01",
        "quý I/2018, 2018-01-01, 2018-04-01",
        "Quý IV năm 2018, 2018-10-01, 2019-01-01",
        "quý 2/2018, 2018-04-01, 2018-07-01",
        "năm 2018, 2018-01-01, 2019-01-01",
        "2018, 2018-01-01, 2019-01-01",
        "29/2/2020, 2020-02-29, 2020-03-01",
        "2018/06/25, 2018-06-25, 2018-06-26",
        "2018-06-25 00:00:00, 2018-06-25, 2018-06-26",
        "2018-06-25T00:00:00, 2018-06-25, 2018-06-26",
        "25/06/2018 07:30, 2018-06-25, 2018-06-26",
        "6 tháng đầu năm 2018, 2018-01-01, 2018-07-01",
        "Sáu tháng đầu năm 2018, 2018-01-01, 2018-07-01",
        "06 tháng cuối năm 2018, 2018-07-01, 2019-01-01",
        "9 tháng năm 2018, 2018-01-01, 2018-10-01",
        "9 tháng đầu năm 2018, 2018-01-01, 2018-10-01",
        "trong tháng 3/2018, 2018-03-01, 2018-04-01",
        "cả năm 2018, 2018-01-01, 2019-01-01",
        "từ 5/3 đến 10/3/2018, 2018-03-05, 2018-03-11",
        "từ ngày 5/3/2018 đến ngày 10/3/2018, 2018-03-05, 2018-03-11",
        "Từ ngày 05 tháng 03 năm 2018 đến ngày 10 tháng 03 năm 2018, 2018-03-05, 2018-03-11",
        "từ ngày 5 đến ngày 10 tháng 3 năm 2018, 2018-03-05, 2018-03-11",
        "5 đến 10/3/2018, 2018-03-05, 2018-03-11",
        "5/3/2018 - 10/3/2018, 2018-03-05, 2018-03-11",
        "05-03-2018 – 10-03-2018, 2018-03-05, 2018-03-11",
        "từ 25/12/2017 đến 5/1/2018, 2017-12-25, 2018-01-06",
        "từ tháng 3 đến tháng 5/2018, 2018-03-01, 2018-06-01",
        "từ tháng 3 đến 5/2018, 2018-03-01, 2018-06-01",
        "từ tháng 3/2018 đến 15/5/2018, 2018-03-01, 2018-05-16",
        "quý I đến quý III năm 2018, 2018-01-01, 2018-10-01",
        "từ năm 2016 đến năm 2018, 2016-01-01, 2019-01-01"
    })
    void dateIsTheSpanOfDaysItSays(String text, LocalDate from, LocalDate until) {
        assertThat(reader.read(text)).isEqualTo(new DateReading.Read(new Period(from, until)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "31/2/2018",
                "29/2/2018",
                "0/3/2018",
                "5/13/2018",
                "6/25/2018",
                "5/3",
                "5/3-2018",
                "quý V/2018",
                "quý 5/2018",
                "ngày 5",
                "5/3/018",
                "5/3/20188",
                "năm 18",
                "hôm qua",
                "1e3",
                "25/6/2018 và 26/6/2018",
                "20180625",
                "tháng 13/2018",
                "99999999999/1/2018",
                "ngày 3/2018",
                "từ 10/3 đến 5/3/2018",
                "từ 5/3 đến 10/3",
                "từ 5/3/2018",
                "đến 5/3/2018",
                "từ 5/3/2018 đến nay",
                "từ 31/2 đến 5/3/2018",
                "6 tháng đầu năm",
                "6 tháng giữa năm 2018",
                "12 tháng đầu năm 2018",
                "0 tháng đầu năm 2018",
                "ngày 6 tháng đầu năm 2018",
                "đầu năm 2018",
                "2018-06-25 7 giờ",
                "5-10/3/2018",
                "từ",
                "đến",
                "từ đến"
            })
    void impossibleOrUnclearDateIsUnreadable(String text) {
        assertThat(reader.read(text)).isEqualTo(new DateReading.Unreadable());
    }

    @Test
    void everyDayIsReadBackFromEachWayOfWritingIt() {
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.getYear() < 2100; day = day.plusDays(1)) {
            var expected = new DateReading.Read(Period.of(day));
            int d = day.getDayOfMonth();
            int m = day.getMonthValue();
            assertThat(reader.read(d + "/" + m + "/" + day.getYear())).isEqualTo(expected);
            assertThat(reader.read(String.format("%02d-%02d-%02d", d, m, day.getYear() - 2000)))
                    .isEqualTo(expected);
            assertThat(reader.read("ngày " + d + " tháng " + m + " năm " + day.getYear()))
                    .isEqualTo(expected);
            assertThat(reader.read(day.toString())).isEqualTo(expected);
        }
    }

    @Test
    void noTextThrows() {
        long seed = Long.getLong("seed", 20181105L);
        System.out.println("dates, seed " + seed);
        Random random = new Random(seed);
        String pieces = "0123456789/-. ngàythángnămquýIV\u0301\u00A0";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            assertThat(reader.read(text.toString())).isNotNull();
        }
    }
}
