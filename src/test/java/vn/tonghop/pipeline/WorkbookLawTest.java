package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tonghop.pipeline.validate.LineOutcome;

/** One table is one report, whether it comes as text or as a workbook. */
class WorkbookLawTest {
    private static final int ROWS = 200;
    private static final String[] UNITS = {"xã Tân Mỹ", "xã Tân Thanh", "xã Nam La", "huyện Văn Lãng", "xã Nam Lai", ""
    };
    private static final String[] LAND = {"gần 580 m2", "3 sào rưỡi", "9,000 m2", "9.000 m2", "1,5 ha", "", "-"};
    private static final String[] MONEY = {
        "168 triệu đồng", "1 tỷ 250 triệu", "khoảng 28 triệu đồng", "hàng trăm triệu", ""
    };
    private static final String[] DATES = {"25/6/2018", "quý I/2018", "31/2/2018", "2017", ""};

    @Test
    void theSameTableGivesTheSameOutcomes() {
        List<String[]> table = table(new Random(20_260_601));
        StringBuilder csv = new StringBuilder(String.join(";", Workbooks.LONG)).append('\n');
        table.forEach(row -> csv.append(String.join(";", row)).append('\n'));
        byte[] workbook = Workbooks.sheet(Workbooks.LONG, sheet -> {
            for (int i = 0; i < table.size(); i++) {
                Object[] cells = Arrays.copyOf(table.get(i), table.get(i).length, Object[].class);
                // Counts are numbers in a workbook; in a file of text they are figures.
                cells[0] = cells[0].equals("") ? "" : Integer.valueOf((String) cells[0]);
                cells[7] = cells[7].equals("") ? "" : Integer.valueOf((String) cells[7]);
                cells[8] = cells[8].equals("") ? "" : Integer.valueOf((String) cells[8]);
                Workbooks.row(sheet, i + 2, cells);
            }
        });
        List<String> ofText = inShort(Reviews.outcomes(Reviews.pipeline(), csv.toString()));
        assertThat(inShort(Workbooks.outcomes(workbook))).isEqualTo(ofText);
        assertThat(ofText).hasSizeGreaterThan(ROWS).anyMatch(line -> line.contains("AMOUNT_AMBIGUOUS"));
    }

    private static List<String[]> table(Random random) {
        List<String[]> rows = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            boolean blank = i % 50 == 0;
            rows.add(
                    blank
                            ? new String[] {"", "", "", "", "", "", "", "", "", ""}
                            : new String[] {
                                Integer.toString(i),
                                one(UNITS, random),
                                "hộ " + i,
                                "hiến đất",
                                one(DATES, random),
                                one(LAND, random),
                                one(MONEY, random),
                                random.nextBoolean() ? "" : Integer.toString(1 + random.nextInt(2_000)),
                                random.nextBoolean() ? "" : Integer.toString(random.nextInt(90)),
                                "x"
                            });
        }
        rows.add(new String[] {"", "Tổng cộng", "", "", "", "", "", "5000", "400", ""});
        return rows;
    }

    private static String one(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    private static List<String> inShort(List<LineOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.source().line() + " " + Outcomes.inShort(outcome)
                        + (outcome instanceof LineOutcome.Accepted accepted
                                ? accepted.data().amounts().stream()
                                        .map(amount -> " " + amount.text() + " "
                                                + amount.amount().rule())
                                        .toList()
                                : ""))
                .toList();
    }
}
